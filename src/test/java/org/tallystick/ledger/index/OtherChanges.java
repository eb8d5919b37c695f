package org.tallystick.ledger.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Totals;

/** Changes with one part of them otherwise. */
public final class OtherChanges {
    private OtherChanges() {}

    public static Changes withPosition(Changes c, BookPosition position) {
        return new Changes(
                position,
                c.totals(),
                c.days(),
                c.filed(),
                c.accounts(),
                c.slips(),
                c.movements(),
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withTotals(Changes c, Totals totals) {
        return new Changes(
                c.position(),
                totals,
                c.days(),
                c.filed(),
                c.accounts(),
                c.slips(),
                c.movements(),
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withDays(Changes c, List<DayBegun> days) {
        return new Changes(
                c.position(),
                c.totals(),
                days,
                c.filed(),
                c.accounts(),
                c.slips(),
                c.movements(),
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withFiled(Changes c, List<EntryReference> filed) {
        return new Changes(
                c.position(),
                c.totals(),
                c.days(),
                filed,
                c.accounts(),
                c.slips(),
                c.movements(),
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withAccounts(Changes c, List<Account> accounts) {
        return new Changes(
                c.position(),
                c.totals(),
                c.days(),
                c.filed(),
                accounts,
                c.slips(),
                c.movements(),
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withSlips(Changes c, List<SlipStatus> slips) {
        return new Changes(
                c.position(),
                c.totals(),
                c.days(),
                c.filed(),
                c.accounts(),
                slips,
                c.movements(),
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withMovements(Changes c, List<Movement> movements) {
        return new Changes(
                c.position(),
                c.totals(),
                c.days(),
                c.filed(),
                c.accounts(),
                c.slips(),
                movements,
                c.cards(),
                c.returns(),
                c.setAside());
    }

    public static Changes withCards(Changes c, Map<CardToken, Optional<CustomerNumber>> cards) {
        return new Changes(
                c.position(),
                c.totals(),
                c.days(),
                c.filed(),
                c.accounts(),
                c.slips(),
                c.movements(),
                cards,
                c.returns(),
                c.setAside());
    }
}
