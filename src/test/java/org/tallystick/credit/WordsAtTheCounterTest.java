package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.slip.CornerShop.euros;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.tallystick.ledger.Account;
import org.tallystick.slip.Wording;

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
            euros("2000"));
    private static final Map<String, String> PERSON = Map.of(
            "agreed", "50", "sale", "1", "in-time", "9", "phone", "yes");

    private static CreditDecision judge(String language, String... said) {
        Map<String, String> row = new HashMap<>(PERSON);
        for (int i = 0; i < said.length; i += 2) {
            row.put(said[i], said[i + 1]);
        }
        CreditCase credit = new TableCase("a customer", HOUSE, row).credit();
        return CreditPolicy.of(HOUSE, Wording.in(language)).judge(credit);
    }

    static Stream<Arguments> findings() {
        String cash = "Today it has to be cash; the owner will gladly talk to you.";
        String ask = "The owner likes to see this sale first.";
        return Stream.of(
                said("standing WATCH", ask, "WATCH by Olga: reason of the owner"),
                said("standing BLOCKED", cash, "BLOCKED by Olga: reason of the owner"),
                said(
                        "standing BLOCKED since -20 till 5",
                        cash,
                        "BLOCKED by Olga since 2026-11-01 until 2026-11-26: reason of the owner"),
                said("agreed none", cash, "No credit is agreed with this customer; set terms to allow it."),
                said(
                        "sale 53.40",
                        "That is EUR 3.40 more than the agreed EUR 50.00.",
                        "Owes EUR 0.00, limit EUR 50.00, this sale EUR 53.40."),
                said(
                        "sale 46",
                        "After this there is room for EUR 4.00 more.",
                        "Owes EUR 0.00, limit EUR 50.00, this sale EUR 46.00."),
                said(
                        "in-time 2,sale 21",
                        "To begin with it can be up to EUR 20.00; it grows as slips are paid.",
                        "2 slips paid off in time so far; that allows EUR 20.00."),
                said(
                        "in-time 1,owes 1@5+2@6",
                        "Let us settle an earlier slip first; more can be open as we get to know each other.",
                        "2 slips are open, 1 paid off in time so far; until 3 are, 2 may be open."),
                said(
                        "owes 6@-8/60+7@-9/50",
                        "EUR 13.00 from earlier is due; please let us settle that first.",
                        "EUR 13.00 overdue, the oldest by 9 days (T1.1-000002)."),
                said(
                        "words broken@-9+kept@-8+broken@-7",
                        ask,
                        "2 promises not kept within twelve months: 2026-11-12, 2026-11-14."),
                said(
                        "words broken@-9+broken@-8+broken@-7",
                        cash,
                        "3 promises not kept within twelve months: 2026-11-12, 2026-11-13, 2026-11-14."),
                said(
                        "promise 10@3 paid 4,plan 5@4",
                        "EUR 6.00 is promised by 24 Nov 2026.",
                        "EUR 6.00 promised by 2026-11-24."),
                said(
                        "agreed any,owes 30@5*+21@6!",
                        "EUR 51.00 stands on slips that are not signed yet; please sign them first.",
                        "EUR 51.00 stands on slips without a signature, 1 of them refused: T1.1-000001, T1.1-000002."),
                said(
                        "owes 3@5*+2@6!",
                        "EUR 2.00 stands on slips that are not signed yet; please sign them first.",
                        "EUR 2.00 stands on slips without a signature, 1 of them refused: T1.1-000002."),
                said(
                        "phone no,sale 31",
                        "May we note a phone number first?",
                        "No phone number is known; above EUR 30.00 one is asked for."),
                said("bought 6x4,sale 21", ask, "Usually takes about EUR 4.00 on credit."),
                said(
                        "all-owe 2000",
                        ask,
                        "With this sale all customers together would owe EUR 2001.00; the shop's cap is EUR 2000.00."));
    }

    private static Arguments said(String about, String say, String owner) {
        String[] said = Stream.of(about.split(",", -1))
                .flatMap(each -> Stream.of(each.split(" ", 2)))
                .toArray(String[]::new);
        return Arguments.of(said, say, owner);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void eachFindingHasItsWords(String[] about, String say, String owner) {
        List<Finding> findings = judge("en", about).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().say()).isEqualTo(say);
        assertThat(findings.getFirst().owner()).isEqualTo(owner);
        assertThat(findings.getFirst().noted())
                .isEqualTo(new NotedFinding(
                        findings.getFirst().rule(), findings.getFirst().severity()));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void theCounterNeverHearsWhySomebodyIsBlocked(String[] about, String say, String owner) {
        assertThat(judge("en", about).findings()).allSatisfy(finding -> assertThat(finding.say())
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
        String[] about = {"standing", "WATCH"};
        String say = judge(language, about).findings().getFirst().say();
        assertThat(say).isNotBlank().isNotEqualTo(judge("en", about).findings().getFirst().say());
    }

    @Test
    void theRoomLeftIsToldAndNeverBelowZero() {
        assertThat(judge("en", "owes", "12@3").headroom()).isEqualTo(euros("38"));
        assertThat(judge("en", "owes", "60@3").headroom()).isEqualTo(euros("0"));
        assertThat(judge("en", "owes", "-10@3").headroom()).isEqualTo(euros("60"));
        assertThat(judge("en", "owes", "60@3", "agreed", "any").headroom()).isNull();
        assertThat(judge("en", "owes", "-60@3", "agreed", "none").headroom()).isEqualTo(euros("0"));
    }

    @Test
    void aDecisionTellsWhoOwesWhatAndMayOweHowMuch() {
        CreditDecision decision = judge("en", "owes", "12@3");
        assertThat(decision.owed()).isEqualTo(euros("12"));
        assertThat(decision.limit()).isEqualTo(euros("50"));
        assertThat(decision.customer().name()).isEqualTo("Asha");
        assertThat(judge("en", "agreed", "any").limit()).isNull();
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
                .with(new StandingNote(
                        Standing.BLOCKED,
                        null,
                        Source.HEARSAY,
                        "Olga",
                        null,
                        null,
                        null));
        var account = new Account(
                blocked,
                credit.account().currency(),
                List.of(),
                credit.account().arrangements(),
                credit.account().conduct());
        CreditCase erased = new CreditCase(account, credit.debt(), credit.today(), credit.outstanding());
        assertThat(new StandingRule().judge(erased, Wording.in("en")).orElseThrow().owner())
                .isEqualTo("BLOCKED by Olga: (reason erased)");
    }
}
