package org.tallystick.exchange.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Turnover;

/** The day closes of a book as a CSV file; all of it is numbers, days and hashes. */
final class DayCloses {
    private static final List<String> SUMS = List.of(
            "sold", "opened", "voided", "returned", "corrected", "repaid", "recovered", "writtenOff", "paidOut");

    private DayCloses() {}

    /** The first line; lines end with CR LF. */
    static String heading() {
        List<String> header = new ArrayList<>(List.of("book", "line", "day", "currency"));
        header.addAll(SUMS);
        header.add("outstanding");
        SUMS.forEach(sum -> header.add(sum + "Ever"));
        header.add("chainHead");
        return joined(header);
    }

    static String line(String book, long line, Closed close) {
        List<String> cells = new ArrayList<>(List.of(
                book,
                Long.toString(line),
                close.day().toString(),
                close.outstanding().getCurrencyUnit().getCode()));
        amounts(close.today()).forEach(cells::add);
        cells.add(plain(close.outstanding()));
        amounts(close.ever()).forEach(cells::add);
        cells.add(close.chainHead());
        return joined(cells);
    }

    private static Stream<String> amounts(Turnover turnover) {
        return Stream.of(
                        turnover.sold(),
                        turnover.opened(),
                        turnover.voided(),
                        turnover.returned(),
                        turnover.corrected(),
                        turnover.repaid(),
                        turnover.recovered(),
                        turnover.writtenOff(),
                        turnover.paidOut())
                .map(DayCloses::plain);
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String joined(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }
}
