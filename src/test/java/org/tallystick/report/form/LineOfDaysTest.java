package org.tallystick.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.item;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.report.Balance.AtEndOf;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayTold;
import org.tallystick.report.Outstanding;
import org.tallystick.report.form.LineOfDays.Point;

class LineOfDaysTest {

    @Test
    void goesFromTheFirstDayToThisOneAndFromTheLowestSumToTheHighest() {
        LineOfDays line = LineOfDays.of(owing("30", day(1, "50"), day(4, "10"), day(8, "20")))
                .orElseThrow();

        assertThat(line.points())
                .containsExactly(new Point(0, 0.25), new Point(0.5, 0), new Point(0.875, 1), new Point(1, 0.5));
        assertThat(line.inBlocks()).isEqualTo("▃▁█▅");
    }

    @Test
    void standsInWordsAndBlocksBelowWhatIsOutstanding() {
        DailySummary summary = owing("30", day(1, "50"), day(4, "10"), day(8, "20"));

        assertThat(SummaryText.of(summary).replaceAll("\\s+", " "))
                .contains("▃▁█▅ 20.00 on 13 Nov 2026; since then lowest 10.00 on 17 Nov 2026, highest 50.00 on 20 Nov");
    }

    @Test
    void ofSumsThatAreAlikeIsLevel() {
        LineOfDays line = LineOfDays.of(owing("30", day(1, "30"), day(2, "30"))).orElseThrow();

        assertThat(line.points()).extracting(Point::up).containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void isNotDrawnOfTwoDays() {
        assertThat(LineOfDays.of(owing("30", day(1, "50")))).isEmpty();
        assertThat(SummaryText.of(owing("30", day(1, "50")))).doesNotContain("lowest", "█");
    }

    @Test
    void ofThirtyDaysFitsIntoALineOfText() {
        List<AtEndOf> days = new ArrayList<>();
        for (int ago = 1; ago <= 30; ago++) {
            days.add(day(ago, Integer.toString(1000 + ago * 7 % 13)));
        }

        String text = SummaryText.of(owing("1000", days.toArray(AtEndOf[]::new)));

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.lines().filter(line -> line.contains("█")).map(String::strip))
                .singleElement()
                .extracting(String::length)
                .isEqualTo(31);
    }

    private static AtEndOf day(int ago, String owed) {
        return new AtEndOf(TODAY.minusDays(ago), euros(owed));
    }

    private static DailySummary owing(String sum, AtEndOf... earlier) {
        return new DayTold()
                .after(earlier)
                .open(List.of(new Outstanding(ASHA, item(1, TODAY, sum, sum))))
                .summary(false, "a1b2");
    }
}
