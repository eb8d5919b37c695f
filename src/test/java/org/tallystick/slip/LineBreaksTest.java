package org.tallystick.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.Trials;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "Zoë, 3",
        "Zoe\u0308, 3",
        "米, 2",
        "ｱ, 1",
        "Ａ, 2",
        "क्षि, 3",
        "น้ำ, 2",
        "عَلَي, 3",
        "😀, 2",
        "한, 2"
    })
    void marksTakeNoColumnAndWideCharactersTwo(String text, int columns) {
        assertThat(LineBreaks.width(text)).isEqualTo(columns);
    }

    @Test
    void aFigureStaysWithItsCurrency() {
        assertThat(LineBreaks.of("I will pay up to EUR 1,250.50.", 20))
                .containsExactly("I will pay up to", "EUR 1,250.50.");
        assertThat(LineBreaks.of("I will pay 1,250.50 EUR now", 20)).containsExactly("I will pay", "1,250.50 EUR now");
        assertThat(LineBreaks.of("THE END OF 1999 WINES", 16)).containsExactly("THE END OF 1999", "WINES");
    }

    @Test
    void thaiIsBrokenBetweenItsWords() {
        assertThat(LineBreaks.of("ลูกค้าซื้อข้าวสารและน้ำปลา", 12)).containsExactly("ลูกค้าซื้อข้าวสาร", "และน้ำปลา");
    }

    @Test
    void aLineOfChineseDoesNotBeginWithAFullStop() {
        assertThat(LineBreaks.of("不计利息，不收手续费。", 20)).containsExactly("不计利息，不收手续", "费。");
    }

    @Test
    void aClusterIsNeverSplit() {
        assertThat(LineBreaks.of("क्षत्रियक्षत्रिय", 4))
                .allSatisfy(line -> assertThat(line).doesNotMatch("^\\p{M}.*").doesNotEndWith("\u094D"));
    }

    @Test
    void whatTurnsTheDirectionOfTextIsDropped() {
        assertThat(LineBreaks.of("1\u202E2\u2066 3\u200F\u061C4", 20)).containsExactly("12 34");
    }

    @Test
    void noTextIsLostAndNoLineIsTooWide() {
        Trials trials = Trials.of("Line breaks", 5_000, 500_000);
        String[] pieces = {"a", " ", "é", "e\u0301", "米", "क्षि", "น้ำ", "ก", "لا", "😀", "。", "-", "\u200D", "한"};
        for (int trial = 0; trial < trials.count(); trial++) {
            var random = trials.random(trial);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int width = 4 + random.nextInt(30);
            var lines = LineBreaks.of(text.toString(), width);
            assertThat(lines).as(trials.replay(trial)).allMatch(line -> LineBreaks.width(line) <= width);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as(trials.replay(trial))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
