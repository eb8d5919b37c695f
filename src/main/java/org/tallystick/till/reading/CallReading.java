package org.tallystick.till.reading;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.collection.calls.CallList;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.till.TillSession;

/**
 * Whom to ask today, read in many short questions on any thread but the till's. Each customer is told as they are when
 * they are asked for: of somebody who pays meanwhile as before or as after it, never as half of both.
 */
public final class CallReading {
    /** Accounts of one question, each with all that is open: the till answers in a few milliseconds. */
    private static final int AT_ONCE = 20;

    /**
     * As many customers with anything open as the list is read for beside other things. Each is a whole account: of 300
     * with three slips each the list took 60 ms, about as much as the rest of a summary, and it grows with what each of
     * them has ever bought and promised. Where there are more, who wants the list asks for it.
     */
    static final int MOST_BESIDE = 300;

    private CallReading() {}

    public static CallList of(TillSession session, Shop shop) {
        return of(session, shop, session.ask(till -> till.reports().today()));
    }

    static CallList of(TillSession session, Shop shop, LocalDate today) {
        CallList.Maker maker = new CallList.Maker(shop, today);
        String reached = "";
        List<Account> accounts = List.of();
        do {
            String after = reached;
            accounts = maker.isOpen() ? session.ask(till -> till.book().books().openAfter(after, AT_ONCE)) : List.of();
            for (Account account : accounts) {
                maker.add(account);
                reached = account.number().value();
            }
        } while (accounts.size() == AT_ONCE);
        return maker.list();
    }
}
