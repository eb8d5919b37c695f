package org.tallystick.signing;

import java.util.List;
import java.util.Optional;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SlipStatus;

/** Why nobody signs a slip any more, and which one is signed instead. */
final class GoneSlip {
    private GoneSlip() {}

    static String why(WriteContext context, SlipStatus slip) {
        if (slip.kind() == SlipStatus.Kind.IOU) {
            return "slip " + slip.number() + " is void; there is nothing to sign";
        }
        return later(context, slip)
                .map(number -> "slip %s was replaced by slip %s; throw it away, and sign that one: tallystick sign %s"
                        .formatted(slip.number(), number, number))
                .orElse("slip " + slip.number() + " is asked for no more; throw it away");
    }

    /** The latest that took its place. Reads all of the account, which only this refusal waits for. */
    private static Optional<SlipNumber> later(WriteContext context, SlipStatus slip) {
        List<Entry> entries = context.account(slip.customer()).map(Account::number).stream()
                .flatMap(number -> context.books().entriesOf(number).stream())
                .map(filed -> context.books().entry(filed.place()))
                .toList();
        SlipNumber latest = slip.number();
        for (Entry entry : entries) {
            latest = switch (entry) {
                case SlipsListed listed ->
                    listed.replaces().contains(latest) ? listed.slip().number() : latest;
                case PlanAgreed plan ->
                    slip.kind() == SlipStatus.Kind.PLAN && plan.slip() != null
                            ? plan.slip().number()
                            : latest;
                case GuarantorRecorded asked ->
                    slip.kind() == SlipStatus.Kind.GUARANTEE ? asked.slip().orElse(latest) : latest;
                case SaleEntry ignored -> latest;
                case RepaymentEntry ignored -> latest;
                case ClaimEntry ignored -> latest;
                case CustomerEntry ignored -> latest;
                case WithoutMoney ignored -> latest;
            };
        }
        return latest.equals(slip.number()) ? Optional.empty() : Optional.of(latest);
    }
}
