package org.tallystick.index.sql;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.conduct.Contacts;
import org.tallystick.conduct.DebtOutcomes;
import org.tallystick.conduct.Payments;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.conduct.Purchases;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.replay.MinorUnits;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * What was agreed with a customer and how they bought and paid, as columns of their row. A pledge is one text of days
 * and minor units, the words given so far are one of days and outcomes.
 */
final class ConductColumns {
    static final List<String> NAMES = List.of(
            "promise",
            "plan",
            "words",
            "reminded",
            "asked",
            "called",
            "call_result",
            "call_note",
            "missed",
            "not_to_call",
            "sales",
            "usual",
            "first_bought",
            "last_bought",
            "in_time",
            "late",
            "days_late",
            "paid_on",
            "lost",
            "settled");

    private static final String NO_SLIP = "-";

    private ConductColumns() {}

    /** In the order of the names. */
    static List<@Nullable Object> values(Account account) {
        Arrangements agreed = account.arrangements();
        Contacts contacts = agreed.contacts();
        Contacts.Call call = contacts.call();
        Purchases bought = account.conduct().purchases();
        Payments paid = account.conduct().payments();
        return Arrays.asList(
                text(agreed.promise(), account.currency()),
                text(agreed.plan(), account.currency()),
                agreed.words().stream()
                        .map(word -> word.due() + " " + word.kept())
                        .collect(Collectors.joining(" ")),
                contacts.reminded(),
                contacts.asked(),
                call == null ? null : call.day(),
                call == null ? null : call.result(),
                call == null ? null : call.note(),
                contacts.missed(),
                contacts.notToCall(),
                bought.sales(),
                bought.usual(),
                bought.first(),
                bought.last(),
                paid.inTime(),
                paid.late(),
                paid.daysLate(),
                paid.days().stream().map(day -> kept(day).toString()).collect(Collectors.joining(" ")),
                account.conduct().debts().lost(),
                account.conduct().debts().settled());
    }

    static Arrangements arrangements(ResultRow row) throws SQLException {
        return new Arrangements(pledge(row, "promise"), pledge(row, "plan"), words(row), contacts(row));
    }

    private static Contacts contacts(ResultRow row) throws SQLException {
        return new Contacts(
                row.dayOrNull("reminded"),
                row.dayOrNull("asked"),
                call(row),
                Math.toIntExact(row.number("missed")),
                row.dayOrNull("not_to_call"));
    }

    private static Contacts.@Nullable Call call(ResultRow row) throws SQLException {
        LocalDate day = row.dayOrNull("called");
        return day == null
                ? null
                : new Contacts.Call(day, row.one(CallResult.class, "call_result"), row.textOrNull("call_note"));
    }

    static Conduct conduct(ResultRow row) throws SQLException {
        return new Conduct(
                new Purchases(
                        Math.toIntExact(row.number("sales")),
                        row.money("usual"),
                        row.dayOrNull("first_bought"),
                        row.dayOrNull("last_bought")),
                new Payments(
                        Math.toIntExact(row.number("in_time")),
                        Math.toIntExact(row.number("late")),
                        row.number("days_late"),
                        paidOn(row)),
                new DebtOutcomes(row.money("lost"), row.dayOrNull("settled")));
    }

    private static List<LocalDate> paidOn(ResultRow row) throws SQLException {
        String days = row.text("paid_on");
        return days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(" ", -1)).map(LocalDate::parse).toList();
    }

    private static @Nullable String text(@Nullable PromiseToPay pledge, CurrencyUnit currency) {
        return pledge == null
                ? null
                : "%s %d %d %s %s"
                        .formatted(
                                pledge.made(),
                                MinorUnits.of(pledge.paid(), currency),
                                pledge.judged(),
                                pledge.slip() == null ? NO_SLIP : pledge.slip(),
                                pledge.parts().stream()
                                        .map(part -> kept(part.due()) + " " + MinorUnits.of(part.amount(), currency))
                                        .collect(Collectors.joining(" ")));
    }

    /** Days in a text are those that a column could hold: with others nothing can be reckoned. */
    private static LocalDate kept(LocalDate day) {
        if (day.toEpochDay() != (int) day.toEpochDay()) {
            throw new InvalidInput("date", Phrase.INPUT_KEPT, day, "accounts");
        }
        return day;
    }

    private static @Nullable PromiseToPay pledge(ResultRow row, String column) throws SQLException {
        String text = row.textOrNull(column);
        if (text == null) {
            return null;
        }
        String[] values = text.split(" ", -1);
        List<Instalment> parts = new ArrayList<>();
        for (int i = 4; i < values.length; i += 2) {
            parts.add(new Instalment(LocalDate.parse(values[i]), money(row, values[i + 1])));
        }
        SlipNumber slip = values[3].equals(NO_SLIP) ? null : new SlipNumber(values[3]);
        return new PromiseToPay(
                LocalDate.parse(values[0]), parts, money(row, values[1]), Integer.parseInt(values[2]), slip);
    }

    private static Money money(ResultRow row, String minorUnits) {
        return Money.ofMinor(row.currency(), Long.parseLong(minorUnits));
    }

    private static List<PromiseOutcome> words(ResultRow row) throws SQLException {
        List<PromiseOutcome> words = new ArrayList<>();
        String[] values = row.text("words").split(" ", -1);
        for (int i = 1; i < values.length; i += 2) {
            words.add(new PromiseOutcome(LocalDate.parse(values[i - 1]), Kept.valueOf(values[i])));
        }
        return words;
    }
}
