package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.CreditDecision.ToProceed;
import org.tallystick.entry.NotedFinding.Severity;

/** What the tables in {@code src/test/resources/credit} say is what the rules say, and the ways out lead out. */
class DecisionTablesTest {

    static Stream<TableCase> cases() {
        return DecisionTable.all().stream().flatMap(table -> table.cases().stream());
    }

    private static CreditDecision judge(TableCase row, CreditCase credit) {
        return CreditPolicy.of(row.house()).judge(credit);
    }

    private static String written(Finding finding) {
        return finding.severity() == Severity.INFORM ? finding.rule() + "=told" : finding.rule();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTableIsObeyed(TableCase row) {
        CreditDecision decision = judge(row, row.credit());

        assertThat(decision.outcome()).hasToString(row.cell("decision"));
        String findings =
                decision.findings().stream().map(DecisionTablesTest::written).collect(Collectors.joining(", "));
        assertThat(findings.isEmpty() ? "-" : findings).isEqualTo(row.cell("findings"));
        ToProceed ways = decision.toProceed();
        assertThat(ways.payNow()).as("pay now").isEqualTo(DecisionTable.sum(row.cell("pay-now")));
        assertThat(ways.repay()).as("repay").isEqualTo(DecisionTable.sum(row.cell("repay")));
        String slips = ways.sign().stream()
                .map(slip -> Long.toString(Long.parseLong(slip.value().substring(5))))
                .collect(Collectors.joining("+"));
        assertThat(slips.isEmpty() ? "-" : slips).as("sign").isEqualTo(row.cell("sign"));
        assertThat(ways.owner()).isEqualTo(decision.outcome() == Outcome.REFER);
    }

    /** Each way out is gone, and where none is named the most that could be done would not do. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSaidToMakeItAYesMakesItAYesAndNothingElseDoes(TableCase row) {
        CreditCase credit = row.credit();
        ToProceed ways = judge(row, credit).toProceed();
        boolean yes = judge(row, credit).outcome() == Outcome.APPROVE;

        Money cent = Money.ofMinor(credit.debt().getCurrencyUnit(), 1);
        Money payNow = ways.payNow();
        if (payNow == null) {
            assertThat(allows(row, Ways.paidNow(credit, credit.debt().minus(cent))))
                    .isEqualTo(yes);
        } else {
            assertThat(payNow).isGreaterThan(cent.minus(cent)).isLessThan(credit.debt());
            assertThat(allows(row, Ways.paidNow(credit, payNow)))
                    .as("pay %s now", payNow)
                    .isTrue();
            assertThat(allows(row, Ways.paidNow(credit, payNow.minus(cent))))
                    .as("a cent less")
                    .isFalse();
        }
        Money repay = ways.repay();
        Money everything = Ways.debts(credit);
        assertThat(allows(row, Ways.repaid(credit, repay == null ? everything : repay)))
                .as("repay %s of %s", repay, everything)
                .isEqualTo(yes || repay != null);
        assertThat(allows(row, Ways.signed(credit, ways.sign().isEmpty() ? Ways.all(credit) : ways.sign())))
                .as("sign %s", ways.sign())
                .isEqualTo(yes || !ways.sign().isEmpty());
    }

    private static boolean allows(TableCase row, CreditCase credit) {
        return judge(row, credit).outcome() == Outcome.APPROVE;
    }

    @Test
    void thereIsATableForEachRuleAndOneOfPairs() {
        List<String> tables = DecisionTable.all().stream()
                .map(table -> table.file().getFileName().toString().replace(".txt", ""))
                .toList();
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(RuleNames.ALL.stream(), Stream.of("pairs", "pairs-guarantor"))
                                .toList());
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
    }

    /** A table of one rule speaks of that rule alone, but for what it is told beside. */
    @Test
    void eachTableOfARuleFindsThatRule() {
        for (DecisionTable table : DecisionTable.all()) {
            String name = table.file().getFileName().toString().replace(".txt", "");
            if (!name.startsWith("pairs")) {
                assertThat(table.cases())
                        .as(name)
                        .anyMatch(row -> row.cell("findings").startsWith(name));
                assertThat(table.cases())
                        .as(name)
                        .allMatch(row -> row.cell("findings").matches("-|" + name + "(=told)?"));
            }
        }
    }
}
