package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.EUR;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.Finding.Told;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.slip.Unkind;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** Every case of the decision tables in every language, as the customer hears it with the neighbours listening. */
class WhatTheCounterHearsTest {
    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9.,]*[.,][0-9]{2}(?![0-9])");

    static List<String> languages() {
        return Unkind.languages();
    }

    private static Stream<TableCase> cases() {
        return DecisionTable.all().stream().flatMap(table -> table.cases().stream());
    }

    private static CreditDecision judge(TableCase row) {
        return CreditPolicy.of(row.house()).judge(row.credit());
    }

    private static List<String> said(TableCase row, String language) {
        Wording words = Wording.in(language);
        return judge(row).findings().stream()
                .map(finding -> words.say(finding.say()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingShamesOrTellsWhatTheOwnerAloneKnows(String language) {
        Set<String> said = cases().flatMap(row -> said(row, language).stream()).collect(Collectors.toSet());
        assertThat(said)
                .isNotEmpty()
                .doesNotContain("")
                .allSatisfy(say -> assertThat(Unkind.in(say, language)).as(say).isEmpty());
        assertThat(said)
                .allSatisfy(say ->
                        assertThat(say).doesNotContain("Asha", "Olga", "Luis", "reason of the owner", "{", "T1"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageSaysTheSameFigures(String language) {
        Map<String, String> inEnglish = new HashMap<>();
        cases().forEach(row -> {
            List<String> english = said(row, "en");
            List<String> other = said(row, language);
            IntStream.range(0, english.size()).forEach(i -> inEnglish.put(other.get(i), english.get(i)));
        });
        assertThat(inEnglish)
                .isNotEmpty()
                .allSatisfy((other, english) ->
                        assertThat(figures(other)).as("%s - %s", other, english).isEqualTo(figures(english)));
    }

    private static List<String> figures(String say) {
        return FIGURE.matcher(say)
                .results()
                .map(MatchResult::group)
                .map(figure -> figure.replaceAll("[.,]", ""))
                .sorted()
                .toList();
    }

    @Test
    void nothingButTheWordsTellsOneRuleFromAnother() {
        Map<String, Set<String>> names = cases().flatMap(row -> judge(row).findings().stream())
                .collect(Collectors.groupingBy(
                        finding -> FIGURE.matcher(finding.say().toString()).replaceAll(""),
                        Collectors.mapping(finding -> finding.told().rule(), Collectors.toSet())));
        assertThat(names).allSatisfy((say, rules) -> assertThat(rules).as(say).hasSize(1));
        assertThat(names)
                .containsEntry(Wording.in("en").say(Phrase.COUNTER_CASH_TODAY), Set.of("owner"))
                .containsEntry(Wording.in("en").say(Phrase.COUNTER_ASK_OWNER), Set.of("owner"));
    }

    @Test
    void aNoSaysWhatWouldMakeItAYes() {
        String talk = Wording.in("en").say(Phrase.COUNTER_CASH_TODAY);
        assertThat(cases().flatMap(row -> judge(row).findings().stream())
                        .filter(finding -> finding.severity() == Severity.DECLINE))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.say().toString().equals(talk)
                                || finding.way().repay() != null)
                        .as(finding.say().toString())
                        .isTrue());
    }

    @Test
    void aNoIsNotAddedToAndNothingIsSaidTwice() {
        assertThat(cases().map(row -> judge(row))).isNotEmpty().allSatisfy(decision -> {
            List<Told> told = decision.told();
            assertThat(told).doesNotHaveDuplicates();
            assertThat(told.isEmpty()).isEqualTo(decision.findings().isEmpty());
            if (decision.outcome() == Outcome.DECLINE) {
                assertThat(told).extracting(Told::severity).containsOnly(Severity.DECLINE);
                assertThat(decision.headroom()).isEqualTo(Money.zero(EUR));
            }
            Severity strictest =
                    told.stream().map(Told::severity).max(Severity::compareTo).orElse(Severity.INFORM);
            assertThat(told.stream()
                            .filter(each -> each.severity() == strictest)
                            .findFirst()
                            .map(Told::say))
                    .isEqualTo(decision.say());
        });
    }

    /** So that a rule that is added without a table, or words that nobody says, are found. */
    @Test
    void theTablesBringOutAllThatTheCounterCanSay() {
        Map<String, Phrase> shapes = new HashMap<>();
        Wording words = Wording.in("en");
        Stream.of(Phrase.values())
                .filter(phrase -> phrase.name().startsWith("COUNTER_"))
                .forEach(phrase -> shapes.put(words.say(phrase, "#", "#"), phrase));
        Pattern value = Pattern.compile("EUR [0-9.,]*[0-9]|[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}");
        Set<Phrase> said = cases().flatMap(row -> judge(row).findings().stream())
                .map(finding ->
                        shapes.get(value.matcher(finding.say().toString()).replaceAll("#")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phrase.class)));
        assertThat(said).containsExactlyInAnyOrderElementsOf(shapes.values());
        assertThat(RuleNames.ALL.stream().map(Finding::nameAtCounter))
                .as("names of rules at the counter")
                .containsOnly("owner", "limit", "newcomer", "overdue", "promise-open", "unsigned", "no-phone");
    }
}
