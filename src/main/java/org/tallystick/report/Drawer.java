package org.tallystick.report;

import java.util.List;
import org.joda.money.Money;
import org.tallystick.entry.CashMoved;
import org.tallystick.ledger.shop.Shift;

/**
 * The cash from credit customers of one shift. The drawer holds more: what was sold for cash is not known here.
 *
 * @param cash of each cashier who took or gave any, in order of the name
 */
public record Drawer(Shift shift, List<Cash> cash) {
    public Drawer {
        cash = List.copyOf(cash);
    }

    /** Of one cashier. */
    public record Cash(String by, CashMoved moved) {
        public Money inDrawer() {
            return moved.inDrawer();
        }
    }
}
