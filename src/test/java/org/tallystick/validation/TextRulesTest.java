package org.tallystick.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.Trials;

class TextRulesTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    Zoe\u0308,Zoë
                    \u00a0Rosa\u00a0\u3000\u2009 Marín ,Rosa Marín
                    a\u200bb\ufeffc\u2060,abc
                    a\u202egnp\u202c.exe,agnp.exe
                    \u2067اسم\u2069,اسم
                    R\u00adice,Rice
                    1\ufe0f\u20e3,1\u20e3
                    x\udb40\udc41\udb40\udc42,x
                    \u3164a\uffa0\u2800,a
                    می\u200cخواهم,می\u200cخواهم
                    \u200cabc\u200d,abc
                    👨\u200d👩\u200d👧,👨\u200d👩\u200d👧
                    """)
    void whatNobodySeesIsLeftOutAndWhatLooksAlikeIsAlike(String typed, String kept) {
        assertThat(TextRules.required("name", typed, TextRules.NAME)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u00a0\u3000", "\u200b", "\u202e\u202c", "\u3164", "\u2800", "\u0301", "\ufe0f\u200d"
            })
    void aNameShowsSomething(String typed) {
        assertThat(TextRules.optional("name", typed, TextRules.NAME)).isNull();
        assertThatThrownBy(() -> TextRules.required("name", typed, TextRules.NAME))
                .hasMessage("name: is missing or blank; give some text");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0007', 'holds the control character U+0007; send plain text on one line'",
        "'a\u0085b', 'holds the control character U+0085; send plain text on one line'",
        "'a\u2028b', 'holds the control character U+2028; send plain text on one line'",
        "'a\ue000', 'holds the control character U+E000; send plain text on one line'",
        "'Zo\ufffd', 'holds U+FFFD, which stands for what could not be read; send it as UTF-8'",
        "'a\ud800', 'holds U+D800, which stands for what could not be read; send it as UTF-8'",
        "'x\u0301\u0302\u0303\u0304\u0305\u0306\u0307', 'has more than 6 accents on one letter; write the letter'",
        "'no 4111 1111 1111 1111', 'holds a payment card''s number, which is kept nowhere; leave it out, or "
                + "use the shop''s own card'",
    })
    void whatIsNoTextIsRefused(String typed, String why) {
        assertThatThrownBy(() -> TextRules.required("name", typed, TextRules.NAME))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("name: " + why);
    }

    @Test
    void whatWasKeptOnceIsKeptAsItIsForEver() {
        Trials trials = Trials.of("texts", 20_000, 2_000_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            String typed = text(trials.random(trial));
            String kept;
            try {
                kept = TextRules.optional("name", typed, TextRules.NAME);
            } catch (InvalidInput e) {
                continue;
            }
            if (kept != null) {
                assertThat(TextRules.optional("name", kept, TextRules.NAME))
                        .as(trials.replay(trial))
                        .isEqualTo(kept);
            }
        }
    }

    /** Of letters, accents, joiners and what nobody sees. */
    private static String text(Random random) {
        String some =
                "aZé\u0301\u0323 \u00a0\u200b\u200c\u200d\u202e\ufe0f\u3164م\u064b\u093c\u0915\u1100\u1161\u11a8ﷺ";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(
                    random.nextInt(8) == 0 ? random.nextInt(0x30000) : some.charAt(random.nextInt(some.length())));
        }
        return text.toString();
    }
}
