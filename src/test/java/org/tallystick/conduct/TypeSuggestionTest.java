package org.tallystick.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.customer.CustomerType;

/** What the facts suggest; nobody but the owner says it. */
class TypeSuggestionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static TypeSuggestion suggested(int inTime, int late, long days, String words, int lost) {
        List<PromiseOutcome> given = new ArrayList<>();
        for (int i = 0; i < words.length(); i++) {
            given.add(new PromiseOutcome(
                    DAY,
                    switch (words.charAt(i)) {
                        case 'k' -> Kept.KEPT;
                        case 'l' -> Kept.LATE;
                        case 'p' -> Kept.PART;
                        case 'b' -> Kept.BROKEN;
                        default -> Kept.MOVED;
                    }));
        }
        Money gone = Money.ofMajor(CurrencyUnit.EUR, lost);
        Conduct conduct = new Conduct(
                Purchases.none(CurrencyUnit.EUR),
                new Payments(inTime, late, days, List.of()),
                new DebtOutcomes(gone, null));
        return TypeSuggestion.of(conduct, given);
    }

    /** Days late are of all late slips together; of promises, k is kept, l a day late, p in part, b broken, m moved. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        in time, late, days late, promises, given up, suggested
        0,       0,    0,         '',       0,        UNKNOWN
        4,       0,    0,         '',       0,        UNKNOWN
        5,       0,    0,         '',       0,        RELIABLE
        9,       1,    9,         '',       0,        UNKNOWN
        10,      1,    9,         'kklm',   0,        RELIABLE
        20,      2,    99,        '',       0,        RELIABLE
        20,      0,    0,         'b',      0,        UNKNOWN
        20,      0,    0,         '',       1,        UNKNOWN
        0,       2,    8,         '',       0,        UNKNOWN
        0,       3,    42,        '',       0,        FORGETFUL
        12,      3,    42,        'p',      0,        FORGETFUL
        13,      3,    42,        '',       0,        UNKNOWN
        0,       3,    43,        '',       0,        DELAYING
        2,       3,    43,        '',       0,        DELAYING
        3,       3,    43,        '',       0,        UNKNOWN
        9,       0,    0,         'bkkkb',  0,        DELAYING
        0,       3,    9,         'bb',     0,        DELAYING
        0,       3,    9,         'ppbb',   0,        SHORT_OF_CASH
        9,       0,    0,         'pp',     0,        SHORT_OF_CASH
        9,       0,    0,         'ppbbb',  0,        REFUSING
        9,       0,    0,         'ppbbbk', 0,        DELAYING
        0,       0,    0,         'bbb',    5,        REFUSING
        0,       0,    0,         'bbbk',   5,        DELAYING
        0,       0,    0,         'mmmm',   5,        UNKNOWN
        """)
    void theFirstThatFitsIsSuggested(int inTime, int late, long days, String words, int lost, CustomerType type) {
        assertThat(suggested(inTime, late, days, words, lost).type()).isEqualTo(type);
    }

    @Test
    void theFactsAreToldWithTheirFigures() {
        assertThat(suggested(7, 2, 9, "kbp", 12).facts())
                .containsExactly(
                        "slips paid off in time: 7, late: 2 (days late on average: 4)",
                        "promises kept: 1, in part: 1, broken: 1",
                        "EUR 12.00 was written off");
        assertThat(suggested(7, 0, 0, "", 0).facts()).containsExactly("slips paid off in time: 7, late: 0");
        assertThat(suggested(0, 0, 0, "m", 0).facts()).isEmpty();
    }
}
