package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.joda.money.CurrencyUnit.EUR;
import static org.tallystick.shop.CornerShop.euros;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Sentence;

/** What a cashier may let through without the owner. */
class CashierAllowanceTest {
    private static final Sentence NOTHING = Sentence.asItIs("");
    private static final CashierAllowance ALLOWANCE = new CashierAllowance(euros("5"), euros("12"));

    private static CreditDecision found(String rule, Severity severity) {
        CreditCase credit = new TableCase("", HouseRules.usual(EUR), Map.of("agreed", "50", "sale", "1")).credit();
        return CreditDecision.of(credit, List.of(new Finding(rule, severity, NOTHING, NOTHING, Way.NONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "5.00, 0.00, true",
        "5.01, 0.00, false",
        "5.00, 7.00, true",
        "5.00, 7.01, false",
        "0.01, 11.99, true",
        "0.01, 12.00, false",
    })
    void itGoesAsFarAsTheOwnerSaid(String debt, String today, boolean covered) {
        assertThat(ALLOWANCE.covers(euros(debt), euros(today), found("limit", Severity.REFER)))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, REFER, true",
        "newcomer, REFER, true",
        "overdue, REFER, true",
        "unsigned, REFER, true",
        "outstanding, REFER, true",
        "standing, REFER, false",
        "promises, REFER, false",
        "overdue, DECLINE, false",
        "limit, INFORM, false",
    })
    void whatTheOwnerWantsToDecideInPersonIsNotAmongIt(String rule, Severity severity, boolean covered) {
        assertThat(ALLOWANCE.covers(euros("1"), Money.zero(EUR), found(rule, severity)))
                .isEqualTo(covered);
    }

    @Test
    void whatIsOnlyToldDoesNotMatter() {
        CreditCase credit = new TableCase("", HouseRules.usual(EUR), Map.of("agreed", "50", "sale", "1")).credit();
        Finding limit = new Finding("limit", Severity.REFER, NOTHING, NOTHING, Way.NONE);
        Finding promises = new Finding("promises", Severity.INFORM, NOTHING, NOTHING, Way.NONE);
        assertThat(ALLOWANCE.covers(euros("1"), Money.zero(EUR), CreditDecision.of(credit, List.of(promises, limit))))
                .isTrue();
    }

    @Test
    void itHasToMakeSense() {
        assertThatThrownBy(() -> new CashierAllowance(euros("0"), euros("5")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("cashier: perSale is above zero, and perDay at least as much");
        assertThatThrownBy(() -> new CashierAllowance(euros("5"), euros("4.99")))
                .isInstanceOf(InvalidInput.class);
        assertThat(new CashierAllowance(euros("5"), euros("5")).perDay()).isEqualTo(euros("5"));
    }
}
