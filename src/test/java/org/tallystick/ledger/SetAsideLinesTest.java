package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.CustomerEntry.TermsSet;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.MemoryStore;

/**
 * Random books in which every seventh line does not fit: each is set aside, whichever way the book is added up, and the
 * rest is as if those lines were not there.
 */
@BesideOthers
class SetAsideLinesTest {
    private static final CurrencyUnit EUR = RandomShop.EUR;
    private static final EntryJson CODEC = new EntryJson();
    private static final CustomerNumber NOBODY = CustomerNumber.of("T1", 999_999);

    @TempDir
    Path folder;

    /** A book on disk, and what its lines add up to without those that do not fit. */
    private static final class Mixed implements AutoCloseable {
        private final RandomShop shop;
        private final Random random;
        private final CreditBook book;
        private final Posting without = new Posting(Known.NOTHING, Totals.none(EUR), EUR);
        private final List<Long> unfit = new ArrayList<>();
        private final Set<CustomerNumber> named = new HashSet<>();

        Mixed(Path folder, Random random) {
            this.random = random;
            this.shop = new RandomShop(random.nextLong());
            this.book = CreditBook.open(folder, "T1.1", BookPosition.START, this::salt, new OsDisk());
        }

        private byte[] salt() {
            byte[] salt = new byte[16];
            random.nextBytes(salt);
            return salt;
        }

        void add(int lines) {
            for (int i = 0; i < lines; i++) {
                if (random.nextInt(7) == 0 && !shop.customers().isEmpty()) {
                    addUnfit();
                } else {
                    BookPosition before = book.head();
                    Entry entry = sealed(shop.next());
                    BookLine line = append(entry);
                    without.add(before, line.place(), entry);
                    if (entry instanceof Merged merged && named.remove(merged.from())) {
                        named.add(merged.customer());
                    }
                }
            }
        }

        /** What an older release wrote, or a fault of ours. */
        private void addUnfit() {
            CustomerNumber customer =
                    shop.customers().get(random.nextInt(shop.customers().size()));
            EntryHead head = shop.head();
            LocalDate far = random.nextBoolean() ? LocalDate.MAX : LocalDate.MIN;
            SlipNumber none = SlipNumber.of("T1.1", 900_000);
            Money cent = Money.ofMinor(EUR, 1);
            Entry entry = switch (random.nextInt(8)) {
                case 0 ->
                    new StandingChanged(
                            head, customer, Standing.BLOCKED, "x", Source.OWN_EXPERIENCE, LocalDate.MAX, null);
                case 1 ->
                    new BalanceOpened(
                            head,
                            customer,
                            new Opening(none, cent, far, far, null),
                            Balances.moving(cent.minus(cent), cent));
                case 2 ->
                    new StandingChanged(byALongName(head), customer, Standing.WATCH, "x", Source.HEARSAY, null, null);
                case 3 ->
                    new PaidOut(
                            head,
                            customer,
                            cent,
                            List.of(new Allocation(none, cent)),
                            Balances.moving(cent.minus(cent), cent));
                case 4 -> new TermsSet(head, NOBODY, CreditTerms.none());
                case 5 -> new Signed(head, none, SignatureOutcome.SIGNED, null);
                case 6 -> new Opened(head, customer, PersonalDetails.named("Twice"), CreditTerms.none(), null);
                default -> new PromiseMade(head, customer, LocalDate.MAX, cent);
            };
            Written written = CODEC.write(entry);
            String open = random.nextInt(9) == 0 ? written.open().replace("\"kind\"", "\"keen\"") : written.open();
            unfit.add(book.append(open, written.personal()).number());
            if (open.contains(customer.value())) {
                named.add(without.standing(customer).orElseThrow().number());
            }
        }

        private static EntryHead byALongName(EntryHead head) {
            return new EntryHead(head.id(), head.at(), head.day(), "b".repeat(40_000), head.numbers(), null);
        }

        private Entry sealed(Entry entry) {
            return entry instanceof Closed closed
                    ? new Closed(
                            closed.head(),
                            closed.day(),
                            closed.today(),
                            closed.outstanding(),
                            closed.ever(),
                            book.head().hash().hex())
                    : entry;
        }

        private BookLine append(Entry entry) {
            Written written = CODEC.write(entry);
            return book.append(written.open(), written.personal());
        }

        /** All but the line that the account is closed by. */
        private void assertHeldBy(AccountIndex index) {
            assertThat(index.setAside(Integer.MAX_VALUE))
                    .extracting(SetAside::line)
                    .isEqualTo(unfit);
            for (CustomerNumber number : shop.customers()) {
                Account account = index.account(number).orElseThrow();
                Account expected = without.account(number).orElseThrow();
                assertThat(account.setAside() > 0).as("%s is closed", number).isEqualTo(named.contains(number));
                assertThat(erasable(account)).isEqualTo(erasable(expected));
            }
            for (SlipNumber slip : shop.slips()) {
                assertThat(erasable(index, slip)).isEqualTo(erasable(without, slip));
            }
            assertThat(index.totals().ever()).isEqualTo(without.totals().ever());
            assertThat(index.totals().today()).isEqualTo(without.totals().today());
            assertThat(index.position()).isEqualTo(book.head());
        }

        /** Whoever is erased is so from the first line on once the index is made anew. */
        private static Account erasable(Account account) {
            return new Account(
                    account.customer().erased(), EUR, account.open(), account.arrangements(), account.conduct());
        }

        /** Where its personal fields stand changes when somebody is erased. */
        private static String erasable(Known known, SlipNumber slip) {
            return known.slip(slip).toString().replaceAll("peopleOffset=-?\\d+", "");
        }

        @Override
        public void close() {
            book.close();
        }
    }

    @Test
    void areTheSameHoweverTheBookIsAddedUpAndEverybodyElseGoesOn() {
        Trials trials = Trials.of("lines set aside", 4, 2_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            try (Mixed mixed = new Mixed(folder.resolve("%d".formatted(trial)), random)) {
                played(mixed, random);
            } catch (AssertionError e) {
                throw new AssertionError(trials.replay(trial), e);
            }
        }
    }

    private static void played(Mixed mixed, Random random) {
        IndexKeeper following = ForgedBook.keeper(mixed.book, new MemoryStore(EUR));
        for (int part = 0; part < 5; part++) {
            mixed.add(1 + random.nextInt(50));
            following.catchUp();
            mixed.assertHeldBy(following.get());
        }
        IndexKeeper fresh = ForgedBook.keeper(mixed.book, new MemoryStore(EUR));
        fresh.rebuild();
        mixed.assertHeldBy(fresh.get());
        List<String> aside = fresh.get().setAside(Integer.MAX_VALUE).stream()
                .map(SetAside::line)
                .map("book, line %d is set aside"::formatted)
                .toList();
        for (IndexKeeper each : List.of(following, fresh)) {
            List<String> findings = each.verify();
            assertThat(findings).noneMatch(found -> found.startsWith("index"));
            assertThat(findings.stream().filter(found -> found.contains("is set aside")))
                    .zipSatisfy(aside, (found, line) -> assertThat(found).startsWith(line));
        }
    }
}
