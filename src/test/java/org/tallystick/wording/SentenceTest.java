package org.tallystick.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.euros;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.Trials;
import org.tallystick.slip.Unkind;

/** What the domain wants to say, in each language. */
class SentenceTest {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    /** They have no words of their own, or are a name. */
    private static final Pattern WITHOUT_WORDS = Pattern.compile("INPUT_FIELDS?|DISK_MEND");
    /** What the domain and the API say; other phrases are a face's own. */
    private static final Pattern REASON =
            Pattern.compile("(FINDING|PROBLEM|MISSING|INPUT|SALE|WHY|DISK|MAY|CARD|PRINTER|READER|"
                    + "DUPLICATE|NOT_NOW|NOTICE|PAPER|COUNTER)_.*|ID_CONFLICT|MISTAKE");

    static Stream<String> languages() {
        return Unkind.languages().stream();
    }

    private static Stream<Phrase> reasons() {
        return Arrays.stream(Phrase.values())
                .filter(phrase -> REASON.matcher(phrase.name()).matches());
    }

    private static int places(Phrase phrase) {
        String words = Wording.in("en").say(phrase, (Object[]) markers(10));
        return (int) IntStream.range(0, 10)
                .filter(i -> words.contains("<" + i + ">"))
                .count();
    }

    private static String[] markers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<" + i + ">").toArray(String[]::new);
    }

    /** The places of a phrase are 0, 1 and so on, and none is left out in any language. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyValueIsToldAndNoPlaceIsLeft(String language) {
        Trials trials = Trials.of("sentences in " + language, 20, 500);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            for (Phrase phrase : Phrase.values()) {
                List<Object> values = IntStream.range(0, places(phrase))
                        .mapToObj(i -> value(random))
                        .toList();
                Wording words = Wording.in(language);
                String said = words.say(new Sentence(phrase, values));
                assertThat(values)
                        .as("%s, %s", phrase, trials.replay(trial))
                        .allSatisfy(value -> assertThat(said).contains(alone(value, phrase, words)));
                String rest = said;
                for (Object value : values) {
                    rest = value instanceof String text ? rest.replace(text, "") : rest;
                }
                assertThat(PLACE.matcher(rest).find())
                        .as("%s: %s", phrase, said)
                        .isFalse();
            }
        }
    }

    private static Object value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Money.ofMinor(euros("0").getCurrencyUnit(), random.nextLong(-1_000_000_000, 1_000_000_000));
            case 1 -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
            case 2 -> random.nextInt(1000);
            case 3 -> "T1.1-%06d".formatted(random.nextInt(1000));
            default -> "{" + random.nextInt(10) + "} it says";
        };
    }

    private static String alone(Object value, Phrase phrase, Wording words) {
        return value instanceof LocalDate day && phrase.isSaidAloud()
                ? words.date(day)
                : words.say(Sentence.of(Phrase.AS_IT_IS, value));
    }

    /** In a command that is to be typed, or pasted, nothing invisible stands. */
    @Test
    void whatTurnsInArabicIsKeptFromTurning() {
        Wording arabic = Wording.in("ar");
        assertThat(arabic.say(Sentence.of(Phrase.NOTICE_GAP, LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 24))))
                .contains("\u206821/11/2026\u2069", "\u206824/11/2026\u2069");
        assertThat(arabic.say(Sentence.of(Phrase.NOT_NOW_COPIES, "T1.1-000042", 99)))
                .contains("\u2068T1.1-000042\u2069", "tallystick slip T1.1-000042 --pdf FILE");
        assertThat(Wording.in("es").say(Sentence.of(Phrase.NOT_NOW_VOID, "T1.1-000042")))
                .isEqualTo("el vale T1.1-000042 ya está anulado");
    }

    @Test
    void aSentenceInASentenceBeginsAsItsPlaceWants() {
        Sentence mend = Sentence.of(Phrase.DISK_FULL);
        Sentence what = Sentence.of(Phrase.DISK_NOTHING_RECORDED);
        Sentence failed = Sentence.of(Phrase.DISK_MEND, what, mend, Sentence.of(Phrase.DISK_RESTART));
        assertThat(failed).hasToString("Nothing was recorded. The disk is full: make room on it, then restart.");
        assertThat(Sentence.of(Phrase.DISK_THEN_AGAIN, what, mend).toString())
                .startsWith("Nothing was recorded: the disk is full: ");
        assertThat(Wording.in("es").say(failed)).contains(". El disco está lleno: ");
    }

    /** The book keeps how a printing ended in English; that is said in the shop's language, of old lines too. */
    @Test
    void whatTheBookKeepsInEnglishIsKnownByItsWords() {
        assertThat(Arrays.stream(Phrase.values()).filter(phrase -> phrase.name().startsWith("PRINTER_")))
                .hasSizeGreaterThan(20)
                .allSatisfy(phrase -> {
                    Sentence whole = Sentence.of(phrase, (Object[]) markers(places(phrase)));
                    assertThat(Sentence.kept(whole.toString())).isEqualTo(whole);
                });
        String kept = "The slip was given up. The printer is out of paper: put in a new roll."
                + " Then the printer was lost: /dev/ttyUSB0 is gone";
        assertThat(Sentence.kept(kept)).hasToString(kept);
        assertThat(Wording.in("es").say(Sentence.kept(kept)))
                .isEqualTo("El vale se dejó a medias. La impresora no tiene papel: ponga un rollo nuevo."
                        + " Después se perdió la impresora: /dev/ttyUSB0 is gone");
        assertThat(Sentence.kept("the dog ate it")).isEqualTo(Sentence.asItIs("the dog ate it"));
    }

    @Test
    void whoAsksForALanguageWithWordsGetsIt() {
        Wording shop = Wording.in("es-MX");
        assertThat(shop.orIn("en-US").language()).isEqualTo("en");
        assertThat(shop.orIn("hi").language()).isEqualTo("hi");
        assertThat(Stream.of("es", "fr", "e", "tlh-QO")
                        .map(tag -> shop.orIn(tag).language()))
                .containsOnly("es-MX");
        assertThat(shop.orIn(null).language()).isEqualTo("es-MX");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachReasonHasWordsOfItsOwn(String language) {
        if (language.equals("en")) {
            return;
        }
        assertThat(reasons()
                        .filter(phrase -> !WITHOUT_WORDS.matcher(phrase.name()).matches()))
                .hasSizeGreaterThan(200)
                .allSatisfy(phrase -> {
                    Object[] values = markers(10);
                    assertThat(Wording.in(language).say(phrase, values))
                            .as(phrase.name())
                            .isNotBlank()
                            .isNotEqualTo(Wording.in("en").say(phrase, values));
                });
    }
}
