package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.CustomerEntry.TermsSet;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.ledger.NaiveShop;
import org.tallystick.ledger.RandomTrade;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.shop.Totals;

/**
 * Random trade in a book with lines among it that do not fit: each is set aside, whichever way the book is added up,
 * and the shop goes on as its naive model does, which never hears of those lines. Only their accounts get no credit.
 */
@BesideOthers
class SetAsideLinesTest {
    private static final CurrencyUnit EUR = LedgerFixture.EURO;
    private static final EntryJson CODEC = new EntryJson();
    private static final CustomerNumber NOBODY = CustomerNumber.of("T1", 999_999);
    private static final int CUSTOMERS = 10;

    @TempDir
    Path folder;

    @Test
    void areLeftOutHoweverTheBookIsAddedUpAndEverybodyElseGoesOn() {
        Trials trials = Trials.of("lines set aside", 4, 2_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            try (Play play = new Play(folder.resolve("" + trial), trials.random(trial), trials.replay(trial))) {
                play.play();
            }
        }
    }

    /** A shop that closes now and then, and finds such lines in its book when it opens. */
    private static final class Play implements AutoCloseable {
        private final Random random;
        private final String replay;
        private final LedgerFixture shop;
        private final RandomTrade trade;
        private final List<Long> aside = new ArrayList<>();
        private MemoryStore store = new MemoryStore(EUR);

        Play(Path folder, Random random, String replay) {
            this.random = random;
            this.replay = replay;
            this.shop = new LedgerFixture(folder, () -> store, random.nextLong());
            this.trade = new RandomTrade(shop, new NaiveShop(), random, replay);
        }

        void play() {
            for (int i = 0; i < CUSTOMERS; i++) {
                trade.open();
            }
            for (int part = 0; part < 5; part++) {
                for (int i = 1 + random.nextInt(50); i > 0; i--) {
                    trade.once();
                    shop.now = shop.now.plus(Duration.ofHours(random.nextInt(12)));
                }
                unfitLines(1 + random.nextInt(5));
                compare();
            }
            compareMadeAnew();
        }

        /** The index catches up on them, or is made anew with them. */
        private void unfitLines(int count) {
            List<Written> lines = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lines.add(unfit(
                        trade.customers().get(random.nextInt(trade.customers().size()))));
            }
            if (random.nextInt(3) == 0) {
                store = new MemoryStore(EUR);
            }
            long first = shop.reopenWith(lines);
            for (int i = 0; i < count; i++) {
                aside.add(first + i);
            }
        }

        private void compareMadeAnew() {
            store = new MemoryStore(EUR);
            shop.reopen();
            compare();
        }

        private void compare() {
            trade.compare();
            assertThat(shop.ledger.books().setAside(Integer.MAX_VALUE))
                    .as(replay)
                    .extracting(SetAside::line)
                    .isEqualTo(aside);
            for (CustomerNumber customer : trade.customers()) {
                Account account = shop.ledger.books().account(customer).orElseThrow();
                assertThat(account.setAside() > 0)
                        .as("%s is closed, %s", customer, replay)
                        .isEqualTo(trade.isClosed(customer));
            }
            List<String> findings = Verified.findings(shop.ledger);
            assertThat(findings).as(replay).noneMatch(found -> found.startsWith("index"));
            assertThat(findings.stream().filter(found -> found.contains("is set aside")))
                    .as(replay)
                    .zipSatisfy(
                            aside,
                            (found, line) ->
                                    assertThat(found).startsWith("book, line %d is set aside".formatted(line)));
        }

        /** What an older release wrote, or a fault of ours. */
        private Written unfit(CustomerNumber customer) {
            EntryHead head = head("Ana");
            LocalDate far = random.nextBoolean() ? LocalDate.MAX : LocalDate.MIN;
            SlipNumber none = SlipNumber.of("T1.1", 900_000);
            Money cent = Money.ofMinor(EUR, 1);
            Money nothing = Money.zero(EUR);
            Entry entry = switch (random.nextInt(8)) {
                case 0 ->
                    new StandingChanged(
                            head, customer, Standing.BLOCKED, "x", Source.OWN_EXPERIENCE, LocalDate.MAX, null);
                case 1 ->
                    new BalanceOpened(
                            head, customer, new Opening(none, cent, far, far, null), Balances.moving(nothing, cent));
                case 2 ->
                    new StandingChanged(
                            head("b".repeat(40_000)), customer, Standing.WATCH, "x", Source.HEARSAY, null, null);
                case 3 ->
                    new PaidOut(
                            head, customer, cent, List.of(new Allocation(none, cent)), Balances.moving(nothing, cent));
                case 4 -> new TermsSet(head, NOBODY, CreditTerms.none());
                case 5 -> new Signed(head, none, SignatureOutcome.SIGNED, null, List.of());
                case 6 -> new Opened(head, customer, PersonalDetails.named("Twice"), CreditTerms.none(), null);
                default -> new PromiseMade(head, customer, LocalDate.MAX, cent);
            };
            Written written = CODEC.write(entry);
            String open = random.nextInt(9) == 0 ? written.open().replace("\"kind\"", "\"keen\"") : written.open();
            if (open.contains(customer.value())) {
                trade.close(customer);
            }
            return new Written(open, written.personal());
        }

        private EntryHead head(String by) {
            Totals now = shop.ledger.totals();
            LocalDate day = Objects.requireNonNull(now.day());
            return new EntryHead(shop.id(), shop.now, day, by, now.numbers(), null);
        }

        @Override
        public void close() {
            shop.close();
        }
    }
}
