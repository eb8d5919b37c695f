package org.tallystick.index.derby;

import org.joda.money.CurrencyUnit;
import org.tallystick.index.sql.CustomerRows;
import org.tallystick.index.sql.EntryRows;
import org.tallystick.index.sql.ItemRows;
import org.tallystick.index.sql.MetaRow;
import org.tallystick.index.sql.SlipRows;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.shop.DayBegun;

/**
 * What the tables can hold, by the values that would be written and the columns that would take them. Open items are no
 * larger than their movements, and cards have one form.
 */
record DerbyLimits(CurrencyUnit currency) implements RowLimits {
    @Override
    public void check(Changes changes) {
        for (DayBegun begun : changes.days()) {
            EntryRows.check(begun, currency);
        }
        for (EntryReference filed : changes.filed()) {
            EntryRows.check(filed, currency);
        }
        for (Account account : changes.accounts()) {
            CustomerRows.check(account, currency);
        }
        for (SlipStatus slip : changes.slips()) {
            SlipRows.check(slip, currency);
        }
        for (Movement movement : changes.movements()) {
            ItemRows.check(movement, currency);
        }
        MetaRow.check(changes.position(), changes.totals());
    }
}
