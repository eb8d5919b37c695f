package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.euros;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.HouseRules.BrokenWords;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.credit.HouseRules.Overdue;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.account.Account;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;

/** What each finding says at the counter, and what the owner may read. */
class WordsAtTheCounterTest {
    private static final HouseRules HOUSE = new HouseRules(
            90,
            new Overdue(euros("5"), 7, 90),
            new BrokenWords(2, 3),
            new Newcomer(3, euros("20"), 2),
            euros("50"),
            euros("30"),
            5,
            euros("2000"),
            null);
    private static final Map<String, String> PERSON =
            Map.of("agreed", "50", "sale", "1", "in-time", "9", "phone", "yes");

    private static CreditDecision judge(String... said) {
        Map<String, String> row = new HashMap<>(PERSON);
        for (int i = 0; i < said.length; i += 2) {
            row.put(said[i], said[i + 1]);
        }
        CreditCase credit = new TableCase("a customer", HOUSE, row).credit();
        return CreditPolicy.of(HOUSE).judge(credit);
    }

    private static List<Finding> findings(String about) {
        return judge(Stream.of(about.split(",", -1))
                        .flatMap(each -> Stream.of(each.split(" ", 2)))
                        .toArray(String[]::new))
                .findings();
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/credit/words.csv", delimiter = '|', numLinesToSkip = 1)
    void eachFindingHasItsWords(String about, String say, String owner) {
        List<Finding> findings = findings(about);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().say()).hasToString(say);
        assertThat(findings.getFirst().owner()).hasToString(owner);
        assertThat(findings.getFirst().noted())
                .isEqualTo(new NotedFinding(
                        findings.getFirst().rule(), findings.getFirst().severity()));
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/credit/words.csv", delimiter = '|', numLinesToSkip = 1)
    void theCounterNeverHearsWhySomebodyIsBlocked(String about, String say, String owner) {
        assertThat(findings(about))
                .allSatisfy(finding -> assertThat(finding.say().toString())
                        .as(owner)
                        .isEqualTo(say)
                        .doesNotContain("reason of the owner")
                        .doesNotContainIgnoringCase("block")
                        .doesNotContainIgnoringCase("not kept")
                        .doesNotContain("customers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "hi", "es", "ar"})
    void theCounterSpeaksTheShopsLanguage(String language) {
        Sentence say = findings("standing WATCH").getFirst().say();
        assertThat(Wording.in(language).say(say)).isNotBlank().isNotEqualTo(say.toString());
    }

    @Test
    void theRoomLeftIsToldAndNeverBelowZero() {
        assertThat(judge("owes", "12@3").headroom()).isEqualTo(euros("38"));
        assertThat(judge("owes", "60@3").headroom()).isEqualTo(euros("0"));
        assertThat(judge("owes", "-10@3").headroom()).isEqualTo(euros("60"));
        assertThat(judge("owes", "60@3", "agreed", "any").headroom()).isNull();
        assertThat(judge("owes", "-60@3", "agreed", "none").headroom()).isEqualTo(euros("0"));
    }

    @Test
    void aDecisionTellsWhoOwesWhatAndMayOweHowMuch() {
        CreditDecision decision = judge("owes", "12@3");
        assertThat(decision.owed()).isEqualTo(euros("12"));
        assertThat(decision.limit()).isEqualTo(euros("50"));
        assertThat(decision.customer().name()).isEqualTo("Asha");
        assertThat(judge("agreed", "any").limit()).isNull();
    }

    @Test
    void theStrictestFindingDecides() {
        assertThat(Stream.of(Severity.values()).map(CreditDecision::outcome))
                .containsExactly(Outcome.APPROVE, Outcome.REFER, Outcome.DECLINE);
    }

    @Test
    void aReasonThatWasErasedIsSaidToBe() {
        CreditCase credit = new TableCase("", HOUSE, PERSON).credit();
        var blocked = credit.account()
                .customer()
                .with(new StandingNote(Standing.BLOCKED, null, Source.HEARSAY, "Olga", null, null, null));
        var account = new Account(
                blocked,
                credit.account().currency(),
                List.of(),
                credit.account().arrangements(),
                credit.account().conduct());
        CreditCase erased =
                new CreditCase(account, credit.debt(), credit.today(), credit.outstanding(), credit.byCashier());
        assertThat(new StandingRule().judge(erased).orElseThrow().owner())
                .hasToString("BLOCKED by Olga: (reason erased)");
    }
}
