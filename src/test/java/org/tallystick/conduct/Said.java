package org.tallystick.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CollectionEntry.ReminderSent;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NumbersUsed;

/** What was said on which day, the days counted from the first of March; amounts in cents. */
final class Said {
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final CustomerNumber ROSA = CustomerNumber.of("T1", 1);

    private Said() {}

    static LocalDate day(int number) {
        return START.plusDays(number);
    }

    static Money cents(long cents) {
        return Money.ofMinor(EUR, cents);
    }

    private static EntryHead head(int day) {
        return new EntryHead(new UUID(1, day), Instant.EPOCH, day(day), "Ana", new NumbersUsed(0, 0), "cd".repeat(32));
    }

    static PromiseMade promise(int on, int due, @Nullable Integer cents) {
        return new PromiseMade(head(on), ROSA, day(due), cents == null ? null : cents(cents));
    }

    /** Day and cents, in turn. */
    static PlanAgreed plan(int on, int... parts) {
        return new PlanAgreed(head(on), ROSA, parts(parts));
    }

    static List<Instalment> parts(int... parts) {
        List<Instalment> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            all.add(new Instalment(day(parts[i]), cents(parts[i + 1])));
        }
        return all;
    }

    static ReminderSent reminder(int on) {
        return new ReminderSent(head(on), ROSA, Channel.PHONE, cents(1), null);
    }

    static CallMade call(int on, CallResult result) {
        return new CallMade(head(on), ROSA, result, "words of day " + on);
    }
}
