package org.tallystick.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.account.RecordOpeningBalance.Before;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.validation.InvalidInput;

/** A debt from the paper book: nobody is overdue for it before they have heard of it. */
class RecordOpeningBalanceTest extends AtTheCounter {
    private BalanceOpened opened(String owes, @Nullable LocalDate since, @Nullable LocalDate due) {
        Before before = new Before(euros(owes), since, due);
        return booked(BalanceOpened.class, context -> new RecordOpeningBalance(SHOP).decide(context, rosa, before));
    }

    @Test
    void aDebtGetsASlipOfItsOwn() {
        sold(rosa, "3");
        BalanceOpened debt = opened("40", LocalDate.of(2026, 3, 1), null);
        assertThat(debt.customer()).isEqualTo(rosa);
        assertThat(debt.opening().slip()).isEqualTo(slip(2));
        assertThat(debt.opening().amount()).isEqualTo(euros("40"));
        assertThat(debt.opening().since()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(debt.opening().slipSource()).contains("BALANCE BROUGHT FORWARD", "T1.1-000002", "Rosa", "40.00");
        assertThat(debt.balances()).isEqualTo(new Balances(euros("3"), euros("43")));
        assertThat(debt.head().numbers().slips()).isEqualTo(2);
    }

    @Test
    void creditNeedsNobodysSignature() {
        BalanceOpened credit = opened("-4", null, null);
        assertThat(credit.opening().slipSource()).isNull();
        assertThat(credit.balances()).isEqualTo(new Balances(euros("0"), euros("-4")));
        assertThat(credit.opening().since()).as("today, where nobody says").isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-12-21",
        "2026-01-05, 2026-12-21",
        "2026-12-20, 2026-12-21",
        "2026-12-21, 2026-12-21",
        "2026-12-22, 2026-12-22",
        "2056-11-21, 2056-11-21",
    })
    void itIsDueWhenTheGraceIsOverAtTheEarliest(@Nullable LocalDate asked, LocalDate due) {
        assertThat(opened("40", LocalDate.of(2026, 1, 2), asked).opening().due())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "0, , , owes: is zero; leave it out for somebody who owes nothing",
        "10000000000.01, , , owes: 10000000000.01 is more than a slip can hold; check the amount",
        "40, 2026-11-22, , since: 2026-11-22 is still to come; give the day the debt is from",
        "40, 1989-12-31, , 'since: 1989-12-31 cannot be meant; check the year, from 1990 to 2199'",
        "40, , 2056-11-22, 'dueDate: 2056-11-22 cannot be meant; check the year, at most 30 ahead'",
    })
    void whatCannotBeMeantIsNamed(String owes, @Nullable LocalDate since, @Nullable LocalDate due, String message) {
        assertThatThrownBy(() -> opened(owes, since, due))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
        assertThat(owed(rosa)).isEqualTo(euros("0"));
    }
}
