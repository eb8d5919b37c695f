package org.tallystick.collection.calls;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.conduct.Contacts;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.conduct.TypeSuggestion;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Standing;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;

/**
 * What a customer may be asked for on a day, and what is known about it. What is disputed nobody asks for. What was
 * said and promised counts only from the day on which the oldest of these debts began: an earlier one is settled.
 *
 * @param agreed as it stands on the day
 * @param promised what is to come next by promise or plan; null for nothing
 * @param amount what is owed, less credit and what is disputed; not above zero where there is nothing to ask for
 * @param disputed zero or above
 * @param overdue of the amount
 * @param atRisk of the amount, see {@link ValueAtRisk}
 * @param since the day of the oldest debt; null for no debt
 * @param oldestDue the earliest due date; null for no debt
 * @param payday the next one by the terms, today or later; null where they name none
 * @param setAside whether a line of the account could not be added up, so that its figures are not certain
 */
public record DebtToday(
        LocalDate day,
        Customer customer,
        Conduct conduct,
        Arrangements agreed,
        @Nullable Instalment promised,
        Money amount,
        Money disputed,
        Money overdue,
        Money atRisk,
        @Nullable LocalDate since,
        @Nullable LocalDate oldestDue,
        @Nullable LocalDate payday,
        boolean setAside) {

    public static DebtToday of(Account account, ShopCalendar calendar, LocalDate day) {
        CurrencyUnit currency = account.currency();
        Arrangements agreed = account.arrangements().on(day);
        Money disputed = Money.zero(currency);
        Money overdue = Money.zero(currency);
        LocalDate since = null;
        LocalDate oldestDue = null;
        for (OpenItem item : account.open()) {
            if (!item.open().isPositive()) {
                continue;
            }
            if (item.disputed()) {
                disputed = disputed.plus(item.open());
                continue;
            }
            overdue = item.overdue(day) ? overdue.plus(item.open()) : overdue;
            since = since == null ? item.day() : since; // the oldest comes first
            oldestDue = oldestDue == null || item.due().isBefore(oldestDue) ? item.due() : oldestDue;
        }
        Money amount = account.owed().minus(disputed);
        DebtToday debt = new DebtToday(
                day,
                account.customer(),
                account.conduct(),
                agreed,
                account.nextAgreed(day).orElse(null),
                amount,
                disputed,
                smaller(overdue, amount),
                Money.zero(currency),
                since,
                oldestDue,
                calendar.paydayFrom(account.customer().terms(), day).orElse(null),
                account.setAside() != 0);
        return debt.with(smaller(ValueAtRisk.of(account.open(), debt), amount));
    }

    private DebtToday with(Money risk) {
        return new DebtToday(
                day, customer, conduct, agreed, promised, amount, disputed, overdue, risk, since, oldestDue, payday,
                setAside);
    }

    /** Zero where there is nothing to ask for. */
    private static Money smaller(Money sum, Money most) {
        Money cap = most.isPositive() ? most : Money.zero(most.getCurrencyUnit());
        return sum.isGreaterThan(cap) ? cap : sum;
    }

    /** Days since the earliest due date; zero where nothing is overdue. */
    public long daysOverdue() {
        return overdue.isPositive() ? ChronoUnit.DAYS.between(Objects.requireNonNull(oldestDue), day) : 0;
    }

    public boolean promiseIsDue() {
        return promised != null && promised.due().equals(day);
    }

    /** Whether money is promised for a later day, and nothing for an earlier one is still to come. */
    public boolean promiseIsToCome() {
        return promised != null && promised.due().isAfter(day);
    }

    /** Whether a promise's day has gone by without all of its money, and nobody has asked since. */
    public boolean promiseWasMissed() {
        if (promised != null && promised.due().isBefore(day)) {
            return true;
        }
        LocalDate asked = contacts().lastAsked();
        return agreed.words().stream()
                .filter(word -> word.kept() == Kept.BROKEN || word.kept() == Kept.PART)
                .map(PromiseOutcome::due)
                .anyMatch(due -> isOfThisDebt(due) && (asked == null || !due.isBefore(asked)));
    }

    public boolean stoppedBuying() {
        return amount.isPositive() && conduct.purchases().stoppedBy(day);
    }

    /** Whether they have bought on credit since something became overdue, and still may. */
    public boolean stillBuys() {
        LocalDate bought = conduct.purchases().last();
        return overdue.isPositive()
                && bought != null
                && bought.isAfter(Objects.requireNonNull(oldestDue))
                && customer.terms().mode() != CreditMode.NONE
                && customer.standing().on(day).standing() != Standing.BLOCKED;
    }

    public Contacts contacts() {
        return agreed.contacts();
    }

    /** How many promises about this debt ended so. */
    public long words(Kept kept) {
        return agreed.words().stream()
                .filter(word -> word.kept() == kept && isOfThisDebt(word.due()))
                .count();
    }

    /** What came of the last call about this debt; empty for none. */
    public Optional<CallResult> lastResult() {
        return Optional.ofNullable(contacts().call())
                .filter(call -> isOfThisDebt(call.day()))
                .map(Contacts.Call::result);
    }

    /** Whether anybody has asked for this debt. */
    public boolean wasAskedFor() {
        LocalDate asked = contacts().lastAsked();
        return asked != null && isOfThisDebt(asked);
    }

    /** What the owner says of them, else what the facts suggest. */
    public CustomerType type() {
        CustomerType said = customer.word().type();
        return said == CustomerType.UNKNOWN
                ? TypeSuggestion.of(conduct, agreed.words()).type()
                : said;
    }

    private boolean isOfThisDebt(LocalDate then) {
        return since != null && !then.isBefore(since);
    }
}
