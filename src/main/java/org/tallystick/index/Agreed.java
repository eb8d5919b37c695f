package org.tallystick.index;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.Arrangements;
import org.tallystick.ledger.Promise;

/** What was agreed with a customer, as columns of their row; the plan is one text of days and minor units. */
record Agreed(
        @Nullable LocalDate promiseMade,
        @Nullable LocalDate promiseDate,
        @Nullable Money promiseAmount,
        String plan,
        @Nullable LocalDate reminded) {

    static Agreed of(Arrangements arrangements, CurrencyUnit currency) {
        Promise promise = arrangements.promise();
        return new Agreed(
                promise == null ? null : promise.made(),
                promise == null ? null : promise.date(),
                promise == null ? null : promise.amount(),
                arrangements.plan().stream()
                        .map(part -> part.due() + " " + Sql.minor(part.amount(), currency))
                        .collect(Collectors.joining(" ")),
                arrangements.reminded());
    }

    static Arrangements read(Row row) throws SQLException {
        LocalDate made = row.dayOrNull("promise_made");
        Promise promise =
                made == null ? null : new Promise(made, row.day("promise_date"), row.moneyOrNull("promise_amount"));
        return new Arrangements(promise, plan(row), row.dayOrNull("reminded"));
    }

    private static List<Instalment> plan(Row row) throws SQLException {
        List<Instalment> parts = new ArrayList<>();
        String[] words = row.text("plan").split(" ", -1);
        for (int i = 1; i < words.length; i += 2) {
            Money amount = Money.ofMinor(row.currency(), Long.parseLong(words[i]));
            parts.add(new Instalment(LocalDate.parse(words[i - 1]), amount));
        }
        return parts;
    }
}
