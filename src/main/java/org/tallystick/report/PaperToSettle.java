package org.tallystick.report;

import java.time.LocalDate;
import java.util.Comparator;
import org.joda.money.Money;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;

/**
 * A slip that still needs a person, before it is looked up.
 *
 * @param sale whether it is the slip of a sale; else it is a plan, a guarantee, a collective slip or a chit
 */
public record PaperToSettle(SlipNumber slip, LocalDate day, Money amount, boolean sale) {
    static final Comparator<PaperToSettle> OLDEST_FIRST =
            Comparator.comparing(PaperToSettle::day).thenComparing(PaperToSettle::slip);

    public static PaperToSettle of(SlipToDo slip) {
        return new PaperToSettle(slip.slip(), slip.day(), slip.amount(), slip.kind() == SlipStatus.Kind.IOU);
    }

    public static PaperToSettle of(OpenItem item) {
        return new PaperToSettle(item.slip(), item.day(), item.amount(), true);
    }
}
