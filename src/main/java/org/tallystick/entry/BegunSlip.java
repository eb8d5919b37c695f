package org.tallystick.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slip that an entry begins: what is signed for a debt or an agreement, or a chit.
 *
 * @param source the slip as printed; null once erased, and where none was made
 */
public record BegunSlip(SlipNumber number, @Nullable String source) {

    /** Empty for an entry that begins none. */
    public static Optional<BegunSlip> of(Entry entry) {
        return switch (entry) {
            case SaleEntry.CreditSale sale -> Optional.of(new BegunSlip(sale.slip(), sale.slipSource()));
            case SaleEntry.Reduced ignored -> Optional.empty();
            case RepaymentEntry.Repayment paid -> Optional.of(new BegunSlip(paid.chit(), paid.slipSource()));
            case RepaymentEntry.PaidOut ignored -> Optional.empty();
            case ClaimEntry.BalanceOpened brought -> opened(brought.opening());
            case ClaimEntry.SlipsListed listed -> toSign(listed.slip());
            case ClaimEntry ignored -> Optional.empty();
            case CustomerEntry.Opened opened -> opened(opened.opening());
            case CustomerEntry.GuarantorRecorded asked ->
                asked.slip().map(number -> new BegunSlip(number, asked.slipSource()));
            case CustomerEntry ignored -> Optional.empty();
            case CollectionEntry.PlanAgreed plan -> toSign(plan.slip());
            case WithoutMoney ignored -> Optional.empty();
        };
    }

    private static Optional<BegunSlip> opened(@Nullable Opening opening) {
        return Optional.ofNullable(opening).map(each -> new BegunSlip(each.slip(), each.slipSource()));
    }

    private static Optional<BegunSlip> toSign(@Nullable SlipToSign slip) {
        return Optional.ofNullable(slip).map(each -> new BegunSlip(each.number(), each.source()));
    }
}
