package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;

/**
 * A slip that somebody, or the printer, still has to do something about, with what lists and sums show of it: so they
 * need no slip that is done with.
 *
 * @param print as {@link SlipStatus#isToPrint}
 * @param settle as {@link SlipStatus#isToSettle}
 * @param customer whose it was at first, whoever has taken that account over
 * @param amount as {@link SlipStatus#amount}, whatever of it is paid
 * @param signature null while unsigned, and for what nobody signs
 * @param uncertain as {@link SlipStatus#isUncertain}
 */
public record SlipToDo(
        SlipNumber slip,
        boolean print,
        boolean settle,
        SlipStatus.Kind kind,
        CustomerNumber customer,
        LocalDate day,
        Money amount,
        @Nullable SignatureOutcome signature,
        boolean uncertain) {

    /** Empty for a slip that is done with. */
    public static Optional<SlipToDo> about(SlipStatus slip) {
        boolean print = slip.isToPrint();
        boolean settle = slip.isToSettle();
        return print || settle
                ? Optional.of(new SlipToDo(
                        slip.number(),
                        print,
                        settle,
                        slip.kind(),
                        slip.customer(),
                        slip.day(),
                        slip.amount(),
                        slip.signature(),
                        slip.isUncertain()))
                : Optional.empty();
    }
}
