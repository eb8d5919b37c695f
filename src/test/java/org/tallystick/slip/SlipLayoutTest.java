package org.tallystick.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.PaperLine.Text;
import org.tallystick.slip.PaperLine.Weight;

class SlipLayoutTest {

    @Test
    void shortWordsStandBesideALongFigure() {
        assertThat(lines(24, new SlipElement.Row("Date", "21 Nov 2026 14:05", false)))
                .containsExactly("Date   21 Nov 2026 14:05");
    }

    @Test
    void longWordsStandAboveALongFigure() {
        assertThat(lines(24, new SlipElement.Row("Customer since", "21 Nov 2026 14:05", false)))
                .containsExactly("Customer since", "       21 Nov 2026 14:05");
    }

    @Test
    void aFigureWiderThanThePaperIsBroken() {
        assertThat(lines(24, new SlipElement.Row("Customer", "x".repeat(30), false)))
                .containsExactly("Customer", "x".repeat(24), " ".repeat(18) + "x".repeat(6));
    }

    @Test
    void wordsKeepClearOfTheFigureUnlessThatTakesMoreLines() {
        assertThat(lines(24, new SlipElement.Row("Rice from Oldtown hill", "1,234.50", false)))
                .containsExactly("Rice from", "Oldtown hill    1,234.50");
        assertThat(lines(24, new SlipElement.Row("Rice from Oldtown hill, in bags", "1,234.50", false)))
                .containsExactly("Rice from Oldtown hill,", "in bags         1,234.50");
    }

    @Test
    void aNameInChineseTakesTwiceTheRoom() {
        assertThat(lines(24, new SlipElement.Row("大米五公斤", "25.00", false))).containsExactly("大米五公斤         25.00");
        assertThat(lines(24, new SlipElement.Paragraph("米".repeat(13)))).containsExactly("米".repeat(12), "米");
    }

    @Test
    void anIndentHoldsForAllLines() {
        assertThat(lines(24, new SlipElement.Paragraph("  one two three four five six")))
                .containsExactly("  one two three four", "  five six");
    }

    @Test
    void aTitleIsCentredInLargeCharacters() {
        assertThat(SlipLayout.of(slip(new SlipElement.Title("IOU")), 32, "ORIGINAL"))
                .containsExactly(new Text("IOU", "", Place.CENTRE, 16, false, Weight.LARGE));
    }

    @Test
    void noControlCharacterReachesThePrinter() {
        List<String> lines = lines(
                42,
                new SlipElement.Title("\u001b@IOU"),
                new SlipElement.Centred("a\u001dV\u0000b"),
                new SlipElement.Paragraph("a\nb"),
                new SlipElement.Row("l\r", "r\u0010\u0004", true),
                new SlipElement.WriteHere("\u009b"));

        assertThat(String.join("", lines).chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void paperThatIsTooNarrowIsRefused() {
        assertThatThrownBy(() -> lines(23, new SlipElement.Rule()))
                .hasMessage("23 columns of paper; a slip is laid out in 24 to 80");
    }

    private static Slip slip(SlipElement... elements) {
        return new Slip("en", Arrays.asList(elements));
    }

    private static List<String> lines(int columns, SlipElement... elements) {
        return SlipLayout.of(slip(elements), columns, "ORIGINAL").stream()
                .map(line -> ((Text) line).text())
                .toList();
    }
}
