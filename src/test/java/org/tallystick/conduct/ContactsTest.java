package org.tallystick.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.conduct.Said.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.BesideOthers;
import org.tallystick.entry.CollectionEntry.CallResult;

@BesideOthers
class ContactsTest {
    /** A number is the day of a call. */
    private static Contacts after(String calls) {
        Contacts contacts = Contacts.NONE;
        for (String call : calls.split(" ", -1)) {
            String[] parts = call.split(":", 2);
            contacts = contacts.after(Said.call(Integer.parseInt(parts[0]), CallResult.valueOf(parts[1])));
        }
        return contacts;
    }

    @ParameterizedTest
    @CsvSource({
        "1:REACHED, 1, 0, ",
        "1:PROMISED, 1, 0, ",
        "1:PAID, 1, 0, ",
        "1:DISPUTED, 1, 0, ",
        "1:CANNOT_PAY, 1, 0, ",
        "1:REFUSED, 1, 0, ",
        "1:WRONG_NUMBER, , 0, ",
        "1:NOT_REACHED, , 1, ",
        "1:NOT_REACHED 2:NOT_REACHED, , 2, ",
        "1:NOT_REACHED 2:NOT_REACHED 3:NOT_REACHED, 3, 3, ",
        "1:NOT_REACHED 2:NOT_REACHED 3:NOT_REACHED 4:NOT_REACHED, 3, 4, ",
        "1:NOT_REACHED 2:REACHED 3:NOT_REACHED, 2, 1, ",
        "1:ASKED_NOT_TO_CALL, 1, 0, 1",
        "1:ASKED_NOT_TO_CALL 4:ASKED_NOT_TO_CALL, 4, 0, 1",
        "1:ASKED_NOT_TO_CALL 4:PROMISED, 4, 0, 1",
        "1:ASKED_NOT_TO_CALL 4:NOT_REACHED, 1, 1, 1",
        "1:ASKED_NOT_TO_CALL 4:WRONG_NUMBER, 1, 0, 1",
        "1:ASKED_NOT_TO_CALL 4:MAY_BE_CALLED, 1, 0, ",
    })
    void eachResultSaysWhetherTheyWereAskedAndMayBeCalled(
            String calls, @Nullable Integer asked, int missed, @Nullable Integer notToCall) {
        Contacts contacts = after(calls);
        assertThat(contacts.lastAsked()).isEqualTo(asked == null ? null : day(asked));
        assertThat(contacts.missed()).isEqualTo(missed);
        assertThat(contacts.notToCall()).isEqualTo(notToCall == null ? null : day(notToCall));
        String last = calls.substring(calls.lastIndexOf(' ') + 1);
        int day = Integer.parseInt(last.split(":", 2)[0]);
        assertThat(contacts.call())
                .isEqualTo(
                        new Contacts.Call(day(day), CallResult.valueOf(last.split(":", 2)[1]), "words of day " + day));
    }

    @Test
    void aReminderIsAsking() {
        assertThat(after("4:REACHED").remindedOn(day(3)).lastAsked()).isEqualTo(day(4));
        assertThat(after("4:REACHED").remindedOn(day(5)).lastAsked()).isEqualTo(day(5));
    }

    @Test
    void ofTwoAccountsOfOnePersonTheLastCallAndAnyWishHold() {
        Contacts here = after("1:ASKED_NOT_TO_CALL 2:NOT_REACHED").remindedOn(day(9));
        Contacts there = after("3:NOT_REACHED 4:NOT_REACHED");
        Contacts both = new Contacts(day(9), day(1), there.call(), 2, day(1));
        assertThat(here.absorbing(there)).isEqualTo(both);
        assertThat(there.absorbing(here)).isEqualTo(both);
        assertThat(here.absorbing(Contacts.NONE)).isEqualTo(here);
        assertThat(Contacts.NONE.absorbing(here)).isEqualTo(here);
    }

    @Test
    void whatTheySaidCanBeTakenAwayAndIsNotLogged() {
        Contacts contacts = after("1:REFUSED");
        assertThat(contacts.withoutWords().call()).isEqualTo(new Contacts.Call(day(1), CallResult.REFUSED, null));
        assertThat(Contacts.NONE.withoutWords()).isEqualTo(Contacts.NONE);
        assertThat(contacts.toString()).doesNotContain("words");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-01-31 2026-02-28 2026-03-30                       | none
        2026-01-31 2026-02-28 2026-03-30 2026-05-01            | month-end
        2026-01-29 2026-03-02 2026-03-30 2026-04-30            | month-end
        2026-01-31 2026-02-28 2026-03-30 2026-04-12            | month-end
        2026-01-31 2026-02-28 2026-03-17 2026-04-12            | none
        2026-01-28 2026-01-29 2026-01-30 2026-01-31            | none
        2026-01-15 2026-02-16 2026-03-13 2026-04-15            | monthly:15
        2026-01-15 2026-02-16 2026-03-14 2026-04-22            | monthly:16
        2026-01-02 2026-01-09 2026-01-16 2026-01-30            | weekly:friday
        2026-01-02 2026-01-09 2026-01-14 2026-01-30            | weekly:friday
        2026-01-02 2026-01-09 2026-01-14 2026-01-29            | none
        2025-01-03 2025-01-10 2025-01-17 2025-01-24 2026-01-15 2026-02-16 2026-03-13 2026-04-15 2026-05-15 2026-06-15 2026-07-15 | monthly:15
        """)
    void aHabitIsSeenInTheLastRepayments(String days, String expected) {
        Payments paid = Payments.NONE;
        for (String day : days.split(" ", -1)) {
            paid = paid.on(LocalDate.parse(day));
        }
        assertThat(paid.habit().map(rule -> rule.text()).orElse("none")).isEqualTo(expected);
        assertThat(paid.days()).hasSizeLessThanOrEqualTo(8);
        assertThat(paid.last()).hasToString(days.substring(days.lastIndexOf(' ') + 1));
    }
}
