package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.EUR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about the rules has each of them, in the order of the policy, with what is said. */
class RulesPageTest {
    private static final String PAGE = read(Path.of("docs/credit-rules.md"));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String name(CreditRule rule) {
        try {
            return String.valueOf(rule.getClass().getDeclaredField("NAME").get(null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("each rule has a NAME", e);
        }
    }

    @Test
    void eachRuleOfThePolicyHasItsSectionAndItsRowInItsOrder() {
        List<String> names = CreditPolicy.of(HouseRules.usual(EUR)).rules().stream()
                .map(RulesPageTest::name)
                .toList();
        assertThat(names).isEqualTo(RuleNames.ALL);
        assertThat(found("^## [a-z].*"))
                .isEqualTo(names.stream().map(name -> "## " + name).toList());
        assertThat(found("^\\| \\[.*?\\)"))
                .isEqualTo(names.stream()
                        .map(name -> "| [%s](#%s)".formatted(name, name))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit: {warnPercent: 90}",
                "overdue: {threshold: \"5.00\", graceDays: 7, stopDays: 90}",
                "promises: {refer: 2, decline: 3}",
                "newcomer: {slips: 3, limit: \"20.00\", open: 3}",
                "unsigned: {most: \"50.00\"}",
                "phoneFrom: \"30.00\"",
                "unusualTimes: 5",
                "mostOutstanding: \"2000.00\""
            })
    void eachRuleNamesItsSettingAsTheSettingsFileDoes(String setting) {
        assertThat(PAGE).contains("credit:\n  " + setting);
        assertThat(read(Path.of("src/main/resources/org/tallystick/settings/shop.yaml"))
                        .replace("{threshold}", "5.00"))
                .contains(setting);
    }

    /** Whatever the amounts and days. */
    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/credit/words.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsSaidStandsOnThePage(String about, String say, String owner) {
        assertThat(plain(PAGE)).as("%s, for the owner: %s", about, owner).contains("\"" + plain(say) + "\"");
    }

    private static String plain(String text) {
        return text.replaceAll("EUR [0-9.]*[0-9]", "EUR #").replaceAll("[0-9]+ [A-Z][a-z]+ [0-9]{4}", "#");
    }
}
