package org.tallystick.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;

/** Changes with one part of them otherwise. */
final class OtherChanges {
    private OtherChanges() {}

    static Changes withPosition(Changes c, BookPosition position) {
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

    static Changes withTotals(Changes c, Totals totals) {
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

    static Changes withDays(Changes c, List<DayBegun> days) {
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

    static Changes withFiled(Changes c, List<EntryReference> filed) {
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

    static Changes withAccounts(Changes c, List<Account> accounts) {
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

    static Changes withSlips(Changes c, List<SlipStatus> slips) {
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

    static Changes withMovements(Changes c, List<Movement> movements) {
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

    static Changes withCards(Changes c, Map<CardToken, Optional<CustomerNumber>> cards) {
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
