package org.tallystick.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.euros;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.slip.Unkind;

class WordingTest {
    /** What came of a call or a promise is told to the owner alone, by its name. */
    private static final EnumSet<Phrase> PLAIN_TO_THE_OWNER =
            EnumSet.of(Phrase.CLI_RESULT_REFUSED, Phrase.CLI_KEPT_BROKEN);

    /** What the shop's people alone read: why a rule speaks, and what is wrong with a request or the machine. */
    private static final Pattern ON_A_SCREEN = Pattern.compile(
            "(FINDING|PROBLEM|MISSING|INPUT|SALE|WHY|DISK|MAY|CARD|PRINTER|READER|DUPLICATE|NOT_NOW|NOTICE|PAPER)_"
                    + "|ID_CONFLICT|MISTAKE");

    private final Wording english = Wording.in("en");

    @Test
    void everyLanguageHasWordsForEveryPhraseAndForNothingElse() throws IOException {
        var phrases = Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet());
        int languages = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("src/main/resources/org/tallystick/wording"), "wording_*")) {
            for (Path file : files) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                var keys = properties.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("method."))
                        .collect(Collectors.toSet());
                if (file.toString().contains("-")) {
                    assertThat(phrases).as(file.toString()).containsAll(keys);
                } else {
                    assertThat(keys).as(file.toString()).isEqualTo(phrases);
                }
                languages++;
            }
        }
        assertThat(languages).isPositive();
    }

    @Test
    void thePlacesForValuesAreTheSameInEveryLanguage() throws IOException {
        Properties reference = new Properties();
        reference.load(WordingTest.class.getResourceAsStream("wording_en.properties"));
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("src/main/resources/org/tallystick/wording"), "wording_*")) {
            for (Path file : files) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                for (String key : properties.stringPropertyNames()) {
                    assertThat(places(properties.getProperty(key)))
                            .as("%s in %s", key, file)
                            .isEqualTo(places(reference.getProperty(key, "")));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "tlh", "../../secret", "", "x"})
    void anyTagHasWords(String tag) {
        assertThat(Wording.in(tag).say(Phrase.IOU_TITLE)).isEqualTo("IOU");
        assertThat(Wording.in(tag).language()).isEqualTo("en");
    }

    @Test
    void whatLooksLikeAPlaceInAValueIsText() {
        assertThat(english.say(Phrase.IOU_WRITTEN_EARLIER, "{1}", "now"))
                .isEqualTo("Written on paper on {1}; put in the book on now.");
    }

    @Test
    void figuresAreGrouped() {
        assertThat(english.figure(euros("1234567.80"))).isEqualTo("1,234,567.80");
        assertThat(english.figure(euros("-999.00"))).isEqualTo("-999.00");
        assertThat(english.figure(Money.parse("INR 1234567.80"))).isEqualTo("12,34,567.80");
        assertThat(english.figure(Money.parse("PKR -100000.00"))).isEqualTo("-1,00,000.00");
        assertThat(english.figure(Money.parse("LKR 100000.00"))).isEqualTo("100,000.00");
        assertThat(english.amount(Money.parse("JPY 123456"))).isEqualTo("JPY 123,456");
        assertThat(english.number(new BigDecimal("1.500"))).isEqualTo("1.5");
        assertThat(english.number(new BigDecimal("1E+2"))).isEqualTo("100");
    }

    @Test
    void aMethodWithoutWordsOfItsOwnStandsAsItIs() {
        assertThat(english.method("transfer")).isEqualTo("bank transfer");
        assertThat(english.method("goats")).isEqualTo("goats");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans-CN,zh,欠条",
        "hi-IN,hi,उधार पर्ची",
        "es-GT,es,VALE A CRÉDITO",
        "es-MX,es-MX,VALE A CRÉDITO",
        "ar,ar,سند دين"
    })
    void aLanguageHasItsOwnWords(String tag, String language, String title) {
        assertThat(Wording.in(tag).say(Phrase.IOU_TITLE)).isEqualTo(title);
        assertThat(Wording.in(tag).language()).isEqualTo(language);
    }

    @Test
    void eachLanguageWritesFiguresItsOwnWay() {
        Money money = Money.parse("INR 1234567.80");
        assertThat(Wording.in("hi").amount(money)).isEqualTo("INR 12,34,567.80");
        assertThat(Wording.in("es").amount(money)).isEqualTo("1.234.567,80 INR");
        assertThat(Wording.in("es-MX").amount(money)).isEqualTo("1,234,567.80 INR");
        assertThat(Wording.in("zh").amount(money)).isEqualTo("INR 1,234,567.80");
        assertThat(Wording.in("ar").amount(money)).isEqualTo("1,234,567.80 INR");
        assertThat(Wording.in("hi").figure(Money.parse("INR 999.00"))).isEqualTo("999.00");
        assertThat(Wording.in("es").number(new BigDecimal("1.500"))).isEqualTo("1,5");
    }

    static List<String> languages() {
        return Unkind.languages();
    }

    /** The owner's summary too, which is printed at the counter, and what the command line says there. */
    @ParameterizedTest
    @MethodSource("languages")
    void nothingOnPaperIsUnkind(String language) {
        Wording words = Wording.in(language);
        assertThat(words.language()).isEqualTo(language);
        assertThat(Arrays.stream(Phrase.values()).filter(WordingTest::mayBeHeard))
                .allSatisfy(phrase -> {
                    String said = words.say(phrase, "", "", "", "", "", "", "")
                            .replaceAll("--[a-z-]+", ""); // an option's name
                    assertThat(Unkind.in(said, language)).as(said).isEmpty();
                });
    }

    private static boolean mayBeHeard(Phrase phrase) {
        return !PLAIN_TO_THE_OWNER.contains(phrase)
                && !ON_A_SCREEN.matcher(phrase.name()).lookingAt();
    }

    private static String places(String words) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
    }
}
