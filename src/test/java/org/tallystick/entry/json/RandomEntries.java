package org.tallystick.entry.json;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.Opening;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;

/** Values of all sorts that entries are made of, by chance, in one currency with 0, 2 or 3 decimals. */
final class RandomEntries {
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "INR");
    private static final String LETTERS = "abc XYZ-'\"\\/<{[,:é漢𝄞ش\u200d";

    private final Random random;
    private final CurrencyUnit currency;

    RandomEntries(Random random) {
        this.random = random;
        this.currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> List<T> some(int least, int most, Supplier<T> value) {
        return IntStream.rangeClosed(1, least + upTo(most - least))
                .mapToObj(i -> value.get())
                .toList();
    }

    /** One to a dozen characters, beginning and ending with a letter. */
    String words() {
        StringBuilder words = new StringBuilder("w");
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = upTo(10); i > 0; i--) {
            words.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return words.append('w').toString();
    }

    /** The notation of a slip: text with line breaks. */
    String source() {
        return words() + "\n\t" + words() + "\n";
    }

    String hex(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }

    LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(upTo(4_000));
    }

    Instant instant() {
        return Instant.ofEpochSecond(1_790_000_000L + upTo(100_000_000), random.nextBoolean() ? 0 : upTo(999_999_999));
    }

    EntryHead head() {
        return head(upTo(1_000_000));
    }

    EntryHead head(long slips) {
        return new EntryHead(
                new UUID(random.nextLong(), random.nextLong()),
                instant(),
                day(),
                words(),
                new NumbersUsed(slips, upTo(2_000_000)),
                maybe(() -> hex(32)));
    }

    CustomerNumber customer() {
        return CustomerNumber.of("T" + upTo(9), upTo(1_000_000));
    }

    SlipNumber slip() {
        return SlipNumber.of("T1." + (1 + upTo(20)), upTo(10_000_000));
    }

    Money zero() {
        return Money.zero(currency);
    }

    /** Of any size and sign. */
    Money money() {
        return Money.ofMinor(currency, random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
    }

    /** Mostly small. */
    Money above() {
        return Money.ofMinor(currency, 1 + random.nextLong(random.nextInt(5) == 0 ? 100_000_000_000L : 2_000));
    }

    Money zeroOrAbove() {
        return random.nextInt(3) == 0 ? zero() : above();
    }

    Balances moving(Money by) {
        return Balances.moving(money(), by);
    }

    Allocation part() {
        return new Allocation(slip(), above());
    }

    Money sum(List<Allocation> parts) {
        return Allocation.sum(parts, currency);
    }

    CreditTerms terms() {
        CreditMode mode = any(CreditMode.values());
        Money limit = mode == CreditMode.LIMITED ? above() : null;
        Money alone = mode == CreditMode.NONE || upTo(2) > 0
                ? null
                : limit == null ? zeroOrAbove() : limit.minus(Money.ofMinor(limit.getCurrencyUnit(), 1));
        return new CreditTerms(mode, limit, 1 + upTo(365), alone, maybe(this::dueRule));
    }

    BegunSlip begunSlip() {
        return new BegunSlip(slip(), 1 + upTo(2), maybe(this::source));
    }

    private DueRule dueRule() {
        return switch (upTo(6)) {
            case 0 -> new DueRule.MonthEnd();
            case 1 -> new DueRule.LastWorkingDay();
            case 2 -> new DueRule.Weekly(any(DayOfWeek.values()));
            case 3 -> new DueRule.Fortnightly(day());
            case 4 -> new DueRule.Monthly(1 + upTo(30));
            case 5 -> new DueRule.On(day());
            default -> new DueRule.Named("harvest-" + upTo(9));
        };
    }

    PersonalDetails details() {
        return new PersonalDetails(
                words(),
                maybe(this::words),
                maybe(() -> "+4917" + upTo(99_999)),
                maybe(() -> "zh-Hans"),
                maybe(this::words));
    }

    Opening opening() {
        LocalDate since = day();
        Money amount = random.nextBoolean() ? above() : above().negated();
        return new Opening(slip(), amount, since, since.plusDays(upTo(90)), maybe(this::source));
    }

    SaleLine goods(Money amount) {
        return new SaleLine(
                words(),
                maybe(() -> BigDecimal.valueOf(upTo(10_000), upTo(3))),
                maybe(() -> "kg"),
                maybe(() -> money().toBigMoney().plus(BigDecimal.valueOf(upTo(100), upTo(6)))),
                amount);
    }

    /** Parts above zero that add up to the amount. */
    List<Money> split(Money amount) {
        List<Money> parts = new ArrayList<>();
        long left = amount.getAmountMinorLong();
        while (left > 1 && parts.size() < 4) {
            long part = 1 + random.nextLong(left - 1);
            parts.add(Money.ofMinor(currency, part));
            left -= part;
        }
        parts.add(Money.ofMinor(currency, left));
        return parts;
    }

    DebtReduction relief() {
        return new DebtReduction(above(), zeroOrAbove(), zeroOrAbove());
    }

    Turnover turnover() {
        return new Turnover(
                zeroOrAbove(),
                money(),
                zeroOrAbove(),
                zeroOrAbove(),
                zeroOrAbove(),
                zeroOrAbove(),
                zeroOrAbove(),
                zeroOrAbove(),
                zeroOrAbove());
    }
}
