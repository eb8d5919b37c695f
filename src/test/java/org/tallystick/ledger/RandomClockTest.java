package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.ledger.LedgerFixture.SHOP;
import static org.tallystick.ledger.LedgerFixture.cents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.SecondVerifier;
import org.tallystick.Trials;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.day.CloseShift;
import org.tallystick.day.ConfirmDay;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.ledger.shop.Shifts;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.CannotSell;

/** A clock that does what it likes, against the rules as they are documented, told as simply as they can be. */
@IntegrationTest
@BesideOthers
class RandomClockTest {
    private static final int EVENTS = 40;

    @TempDir
    private Path base;

    @Test
    void theDayNeverGoesBackAndEachAmountCountsOnce() throws IOException {
        Trials trials = Trials.of("clocks", 60, 20_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Path folder = Files.createDirectory(base.resolve("" + trial));
            try (LedgerFixture shop = new LedgerFixture(folder, () -> new MemoryStore(EURO), trial)) {
                new Play(shop, trials.random(trial), trials.replay(trial)).play();
            }
            assertThat(SecondVerifier.check(folder).output())
                    .as(trials.replay(trial))
                    .contains("sound");
        }
    }

    /** One book and its clock; what is expected is told from the list of what was written. */
    private static final class Play {
        private final LedgerFixture shop;
        private final Random random;
        private final String replay;
        private final List<Entry> written = new ArrayList<>();
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final CustomerNumber rosa;
        private Instant believed;
        private Instant seen;
        private LocalDate latestClock;
        private Money cash = cents(0);

        Play(LedgerFixture shop, Random random, String replay) {
            this.shop = shop;
            this.random = random;
            this.replay = replay;
            believed = shop.now;
            seen = shop.now;
            latestClock = SHOP.businessDay(shop.now);
            days.add(latestClock);
            rosa = shop.customer("Rosa");
        }

        void play() {
            for (int i = 0; i < EVENTS; i++) {
                clockMoves();
                happens();
            }
            confirm();
            shop.ledger.closeIfOver(shop.request(shop.id(), "tick"));
            assertThat(Verified.findings(shop.ledger)).as(replay).isEmpty();
            shop.reopen();
            everyAmountCountsOnce();
            shop.ledger.rebuild();
            everyAmountCountsOnce();
        }

        private void clockMoves() {
            shop.now = switch (random.nextInt(14)) {
                case 0 -> shop.now.minus(Duration.ofMinutes(random.nextInt(14 * 60)));
                case 1 -> shop.now.minus(Duration.ofHours(14 + random.nextInt(100)));
                case 2 -> Instant.parse("1970-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(100)));
                case 3 -> shop.now.plus(Duration.ofDays(46 + random.nextInt(500)));
                case 4 -> believed.plus(Duration.ofHours(random.nextInt(48)));
                case 5, 6 -> shop.now.plus(Duration.ofDays(random.nextInt(45)));
                case 7, 8 -> shop.now.plus(Duration.ofHours(random.nextInt(36)));
                default -> shop.now.plus(Duration.ofMinutes(random.nextInt(200)));
            };
        }

        private boolean doubted() {
            Instant from = seen.isAfter(believed) ? seen : believed;
            return shop.now.isBefore(Instant.parse("2026-01-01T00:00:00Z"))
                    || shop.now.isBefore(believed.minus(Duration.ofHours(14)))
                    || shop.now.isAfter(from.plus(Duration.ofDays(45)));
        }

        private void happens() {
            assertThat(shop.ledger.doubt(shop.moment()).isPresent()).as(replay).isEqualTo(doubted());
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> sell();
                case 3, 4, 5, 6 -> pay();
                case 7 -> close();
                case 8 -> confirm();
                case 9 -> {
                    shop.reopen();
                    seen = Instant.MIN;
                }
                default -> tick();
            }
        }

        private void sell() {
            boolean doubted = doubted();
            Money now = cents(random.nextInt(3) * 50L);
            try {
                note(LedgerFixture.entry(shop.sell(shop.id(), rosa, cents(500), now, false)));
                assertThat(doubted).as(replay).isFalse();
            } catch (CannotSell e) {
                assertThat(doubted).as(replay).isTrue();
            }
        }

        private void pay() {
            Money amount = cents(1 + random.nextInt(900));
            note(shop.booked(context ->
                    shop.repaying.decide(context, new TakeRepayment.Payment(rosa, amount, "cash", List.of(), null))));
        }

        private void close() {
            boolean doubted = doubted();
            Recorded<?> closed = shop.tried(context -> new CloseShift().decide(context, null));
            assertThat(closed instanceof Recorded.Refused<?>).as(replay).isEqualTo(doubted);
            if (!doubted) {
                note(LedgerFixture.entry(closed));
            }
        }

        private void confirm() {
            boolean doubted = doubted();
            boolean can = doubted && !shop.now.isBefore(Instant.parse("2026-01-01T00:00:00Z"));
            LocalDate clock = shop.moment().day();
            Recorded<?> answer = shop.tried(context -> new ConfirmDay().decide(context, clock));
            assertThat(answer instanceof Recorded.Booked<?>).as(replay).isEqualTo(can);
            if (can) {
                Confirmed confirmed = (Confirmed) LedgerFixture.entry(answer);
                believed = shop.now;
                seen = Instant.MIN;
                written.add(confirmed);
                days.add(confirmed.head().day());
                days.add(confirmed.believed());
                confirmed.counts().forEach(each -> days.add(each.day()));
                latestClock = later(latestClock, confirmed.believed());
            } else if (!doubted) {
                look(false);
            }
        }

        private void tick() {
            boolean doubted = doubted();
            List<Entry> closes = shop.ledger.closeIfOver(shop.request(shop.id(), "tick"));
            if (doubted) {
                assertThat(closes).as(replay).isEmpty();
            } else {
                look(!closes.isEmpty());
            }
        }

        /** What the machine writes by itself is not answered; that a line was written is all that counts. */
        private void look(boolean lines) {
            seen = shop.now;
            latestClock = later(latestClock, shop.moment().day());
            days.add(shop.moment().day());
            days.add(shop.ledger.today(shop.moment()));
            Instant last = Objects.requireNonNull(shop.ledger.totals().believed());
            assertThat(last).as(replay).isIn(believed, shop.now);
            assertThat(last).as(replay).isEqualTo(lines || last.equals(shop.now) ? last : believed);
            believed = last;
        }

        private void note(Entry entry) {
            LocalDate day = entry.head().day();
            boolean doubted = doubted();
            assertThat(entry.head().clockDay() != null).as(replay).isEqualTo(doubted);
            if (!doubted) {
                look(true);
                assertThat(day)
                        .as(replay)
                        .isAfterOrEqualTo(SHOP.businessDay(entry.head().at()));
            }
            assertThat(day).as(replay).isBeforeOrEqualTo(latestClock);
            if (!written.isEmpty()) {
                assertThat(day)
                        .as(replay)
                        .isAfterOrEqualTo(written.getLast().head().day());
            }
            days.add(day);
            if (entry.head().clockDay() != null) {
                days.add(entry.head().clockDay());
            }
            written.add(entry);
            cash = cash.plus(CashMoved.of(entry, EURO).inDrawer());
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static String shown(Entry entry) {
            EntryHead head = entry.head();
            return "%s %s, on %s, clock %s, %s"
                    .formatted(entry.getClass().getSimpleName(), head.at(), head.day(), head.clockDay(), head.id());
        }

        private void everyAmountCountsOnce() {
            Money sum = cents(0);
            List<String> all = new ArrayList<>();
            for (LocalDate day : days) {
                Shifts shifts = new Shifts(EURO);
                for (Entry entry : EntriesOfDay.of(shop.ledger, day)) {
                    shifts.add(entry);
                    all.add(shown(entry));
                    LocalDate clock = entry.head().clockDay();
                    assertThat(clock == null
                                    || !clock.isAfter(entry.head().day())
                                    || !clock.isAfter(day)
                                    || !day.isAfter(clock))
                            .as(replay)
                            .isTrue();
                }
                for (Shift shift : shifts.all()) {
                    sum = sum.plus(shift.expected());
                }
            }
            assertThat(sum).as(replay).isEqualTo(cash);
            assertThat(all).as(replay).doesNotHaveDuplicates();
            assertThat(all)
                    .as(replay)
                    .containsAll(written.stream().map(Play::shown).toList());
        }
    }
}
