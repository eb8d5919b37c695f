package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerUnderTest.cents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.DerbyStore;
import org.tallystick.sale.AskForMoney;
import org.tallystick.sale.EndAccount;
import org.tallystick.sale.KeepCustomer.NewStanding;
import org.tallystick.sale.MergeAccounts;
import org.tallystick.sale.ReprintSlip;
import org.tallystick.sale.ResolveSlip;
import org.tallystick.sale.TakeRepayment;
import org.tallystick.sale.VoidSale;

/** A person who is erased is nowhere in the data folder any more, and the book still proves itself. */
class ErasingTest {
    private static final String NAME = "Rosalinde Quxbaum";
    private static final String PHONE = "+49301234567";
    private static final String REASON = "drinks his wages";
    private static final List<String> TRACES = List.of(
            NAME,
            "Quxbaum",
            PHONE,
            "Aunt Qux",
            "by the mill",
            REASON,
            "Brother Zyx",
            "torn in two",
            "wrong goods",
            "wept at the counter",
            "+49307654321");

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private LedgerUnderTest shop() {
        DerbyStore store = new DerbyStore(folder.resolve("index"), LedgerUnderTest.EURO, BookPosition.START);
        return new LedgerUnderTest(folder, () -> store, 7);
    }

    /** Leaves traces in every kind of line that may hold any. */
    private static CustomerNumber lived(LedgerUnderTest shop) {
        CustomerNumber rosa = person(shop, new PersonalDetails(NAME, "Aunt Qux", PHONE, "en", "by the mill"));
        shop.booked(turn -> shop.keeping.guarantee(turn, rosa, Guarantor.named("Brother Zyx", "+49307654321", null)));
        SlipNumber slip = slip(shop, rosa);
        SlipNumber wrong = slip(shop, rosa);
        shop.booked(turn -> new VoidSale().decide(turn, new VoidSale.Undo(wrong, "wrong goods")));
        shop.booked(turn -> new ResolveSlip(true).decide(turn, new ResolveSlip.Resolution(slip, true, null)));
        shop.booked(turn -> new ReprintSlip().decide(turn, new ReprintSlip.Reprint(slip, "torn in two")));
        shop.booked(turn -> new AskForMoney(LedgerUnderTest.SHOP, 1)
                .called(turn, rosa, CallResult.CANNOT_PAY, "wept at the counter"));
        shop.booked(turn -> shop.repaying.decide(
                turn, new TakeRepayment.Payment(rosa, cents(500), "cash", List.of(), "Brother Zyx")));
        shop.booked(turn -> shop.keeping.changeStanding(
                turn, rosa, new NewStanding(Standing.WATCH, REASON, Source.OWN_EXPERIENCE, null, null)));
        return rosa;
    }

    private static CustomerNumber person(LedgerUnderTest shop, PersonalDetails details) {
        return shop.booked(turn -> shop.keeping.open(turn, details, LedgerUnderTest.UNLIMITED, null))
                .account()
                .orElseThrow();
    }

    private static SlipNumber slip(LedgerUnderTest shop, CustomerNumber customer) {
        return ((CreditSale) LedgerUnderTest.entry(shop.sell(shop.id(), customer, cents(500), cents(0), false))).slip();
    }

    private Path copyOf(Path original) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.deleteIfExists(other.resolve("index/db/db.lck"));
        return other;
    }

    private List<String> tracesLeft() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(this::tracesIn).toList();
        }
    }

    private Stream<String> tracesIn(Path file) {
        try {
            String latin = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String utf16 = latin.replace("\0", "");
            return TRACES.stream()
                    .filter(trace -> latin.contains(trace) || utf16.contains(trace))
                    .map(trace -> folder.relativize(file) + ": " + trace);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingOfThePersonIsLeftAndEveryoneElseStays() throws IOException {
        try (LedgerUnderTest shop = shop()) {
            CustomerNumber rosa = lived(shop);
            CustomerNumber ben = person(shop, PersonalDetails.named("Ben Stays"));
            slip(shop, ben);
            shop.ledger.settle();
            assertThat(tracesLeft()).isNotEmpty();

            shop.booked(turn -> new EndAccount().erase(turn, rosa));
            shop.ledger.settle();

            assertThat(tracesLeft()).isEmpty();
            assertThat(shop.ledger.verify()).isEmpty();
            assertThat(shop.ledger
                            .books()
                            .account(rosa)
                            .orElseThrow()
                            .customer()
                            .name())
                    .isEqualTo(rosa.value());
            assertThat(shop.ledger.books().account(ben).orElseThrow().customer().name())
                    .isEqualTo("Ben Stays");
            slip(shop, ben);
            shop.reopen();
            assertThat(shop.ledger.verify()).isEmpty();
        }
        assertThat(tracesLeft()).isEmpty();
    }

    @Test
    void whoWasMergedIntoThePersonIsErasedWithThem() throws IOException {
        try (LedgerUnderTest shop = shop()) {
            CustomerNumber rosa = lived(shop);
            CustomerNumber stays = person(shop, PersonalDetails.named("R. Quxbaum"));
            shop.booked(turn -> new MergeAccounts().decide(turn, stays, rosa));
            shop.booked(turn -> new EndAccount().erase(turn, stays));
            shop.ledger.settle();
            assertThat(tracesLeft()).isEmpty();
            assertThat(shop.ledger.verify()).isEmpty();
        }
    }

    /** The line stands, the process ends before anything else is done. */
    @Test
    void anErasureThatACrashCutOffIsFinishedAtTheNextStart() throws IOException {
        CustomerNumber rosa;
        LedgerUnderTest died = shop();
        rosa = lived(died);
        died.booked(turn -> new EndAccount().erase(turn, rosa));
        assertThat(tracesLeft()).isNotEmpty();

        Path left = copyOf(folder); // what a process that dies here leaves on the disk
        died.close();
        folder = left;
        assertThat(tracesLeft()).isNotEmpty();
        try (LedgerUnderTest shop = shop()) {
            assertThat(tracesLeft()).isEmpty();
            assertThat(shop.ledger.verify()).isEmpty();
        }
    }

    /** Once more in the next start, when the index has followed and nothing else was done. */
    @Test
    void anErasureThatTwoCrashesCutOffIsFinishedAsWell() throws IOException {
        LedgerUnderTest died = shop();
        CustomerNumber rosa = lived(died);
        died.ledger.settle();
        died.booked(turn -> new EndAccount().erase(turn, rosa));
        Path left = copyOf(folder);
        died.close();
        folder = left;

        DerbyStore store = new DerbyStore(folder.resolve("index"), LedgerUnderTest.EURO, BookPosition.START);
        try (AccountIndex index = store.open();
                CreditBook book = CreditBook.open(folder, "T1.1", index.position(), () -> new byte[16], new OsDisk());
                IndexKeeper keeper = new IndexKeeper(
                        book, store, index, new EntryJson(), LedgerUnderTest.EURO, RebuildProgress.UNSEEN)) {
            keeper.catchUp();
        }
        try (LedgerUnderTest shop = shop()) {
            assertThat(tracesLeft()).isEmpty();
            assertThat(shop.ledger.verify()).isEmpty();
        }
    }

    @Test
    void aRepeatOfAnErasedRequestIsStillTheFirstOne() {
        try (LedgerUnderTest shop = shop()) {
            CustomerNumber rosa = lived(shop);
            Request request = shop.request(shop.id(), "the same");
            Recorded<?> first = shop.ledger.record(request, turn -> new EndAccount().erase(turn, rosa));
            shop.ledger.settle();
            Recorded<?> again = shop.ledger.record(request, turn -> new EndAccount().erase(turn, rosa));
            assertThat(again).isInstanceOf(Recorded.Repeated.class);
            assertThat(LedgerUnderTest.entry(again).head().id())
                    .isEqualTo(LedgerUnderTest.entry(first).head().id());
        }
    }
}
