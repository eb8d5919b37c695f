package org.tallystick.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slip that an entry begins: what is signed for a debt or an agreement, or a chit.
 *
 * @param copies how many the printer is to make at once, the ORIGINAL included; none where it is printed later, if ever
 * @param source the slip as printed; null once erased, and where none was made
 */
public record BegunSlip(
        SlipNumber number, int copies, @Nullable String source) {
    public BegunSlip {
        Copies.checkCountOrNone(copies);
    }

    /** With the words that stand on it. */
    public BegunSlip saying(String words) {
        return new BegunSlip(number, copies, words);
    }

    /** One that is printed when its entry is recorded. */
    static void checkPrinted(@Nullable BegunSlip slip) {
        if (slip != null) {
            Copies.checkCount(slip.copies);
        }
    }

    /** Empty for an entry that begins none. */
    public static Optional<BegunSlip> of(Entry entry) {
        return switch (entry) {
            case SaleEntry.CreditSale sale -> Optional.of(new BegunSlip(sale.slip(), sale.copies(), sale.slipSource()));
            case SaleEntry.Reduced less -> Optional.ofNullable(less.chit());
            case RepaymentEntry money -> Optional.ofNullable(money.chit());
            case ClaimEntry.BalanceOpened brought -> opened(brought.opening());
            case ClaimEntry.SlipsListed listed -> Optional.of(listed.slip());
            case ClaimEntry ignored -> Optional.empty();
            case CustomerEntry.Opened opened -> opened(opened.opening());
            case CustomerEntry.GuarantorRecorded asked ->
                asked.slip().map(number -> new BegunSlip(number, asked.copies(), asked.slipSource()));
            case CustomerEntry ignored -> Optional.empty();
            case CollectionEntry.PlanAgreed plan -> Optional.ofNullable(plan.slip());
            case WithoutMoney ignored -> Optional.empty();
        };
    }

    private static Optional<BegunSlip> opened(@Nullable Opening opening) {
        return Optional.ofNullable(opening).map(each -> new BegunSlip(each.slip(), 0, each.slipSource()));
    }
}
