package org.tallystick.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A copy of a slip that is to be put on paper. */
public record CopyToPrint(SlipNumber slip, int copy) {

    /** What is to be printed once an entry is recorded, in this order. */
    public static List<CopyToPrint> orderedBy(Entry entry) {
        return switch (entry) {
            case SaleEntry.CreditSale sale -> first(sale.slip(), sale.copies());
            case RepaymentEntry.Repayment paid -> first(paid.chit(), paid.copies());
            case CustomerEntry.GuarantorRecorded asked ->
                asked.slip().map(slip -> first(slip, asked.copies())).orElse(List.of());
            case ClaimEntry.SlipsListed listed ->
                first(listed.slip().number(), listed.slip().copies());
            case CollectionEntry.PlanAgreed plan ->
                Optional.ofNullable(plan.slip())
                        .map(slip -> first(slip.number(), slip.copies()))
                        .orElse(List.of());
            case SlipEntry.CopyOrdered ordered -> List.of(new CopyToPrint(ordered.slip(), ordered.copy()));
            case SaleEntry ignored -> List.of();
            case RepaymentEntry ignored -> List.of();
            case CustomerEntry ignored -> List.of();
            case ClaimEntry ignored -> List.of();
            case CollectionEntry ignored -> List.of();
            case SlipEntry ignored -> List.of();
            case DayEntry ignored -> List.of();
            case ShopEntry ignored -> List.of();
        };
    }

    private static List<CopyToPrint> first(SlipNumber slip, int copies) {
        return IntStream.range(0, copies)
                .mapToObj(copy -> new CopyToPrint(slip, copy))
                .toList();
    }
}
