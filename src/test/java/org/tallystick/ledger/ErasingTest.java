package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.SHOP;
import static org.tallystick.ledger.LedgerFixture.cents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.account.EndAccount;
import org.tallystick.account.ManageCustomer.NewStanding;
import org.tallystick.account.MergeAccounts;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.collection.RecordCall;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.derby.DerbyStore;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.VoidSale;
import org.tallystick.signing.ReprintSlip;
import org.tallystick.signing.ResolveSlip;

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

    private LedgerFixture shop() {
        DerbyStore store = new DerbyStore(folder.resolve("index"), LedgerFixture.EURO, BookPosition.START);
        return new LedgerFixture(folder, () -> store, 7);
    }

    /** Leaves traces in every kind of line that may hold any. */
    private static CustomerNumber lived(LedgerFixture shop) {
        CustomerNumber rosa = person(shop, new PersonalDetails(NAME, "Aunt Qux", PHONE, "en", "by the mill"));
        shop.booked(
                context -> shop.keeping.guarantee(context, rosa, Guarantor.named("Brother Zyx", "+49307654321", null)));
        SlipNumber slip = slip(shop, rosa);
        SlipNumber wrong = slip(shop, rosa);
        shop.booked(context -> new VoidSale(SHOP, 2).decide(context, new VoidSale.Undo(wrong, "wrong goods")));
        shop.booked(context -> new ResolveSlip(true).decide(context, new ResolveSlip.Resolution(slip, true, null)));
        shop.booked(context -> new ReprintSlip().decide(context, new ReprintSlip.Reprint(slip, "torn in two")));
        shop.booked(context -> new RecordCall().decide(context, rosa, CallResult.CANNOT_PAY, "wept at the counter"));
        shop.booked(context -> shop.repaying.decide(
                context, new TakeRepayment.Payment(rosa, cents(500), "cash", List.of(), "Brother Zyx")));
        shop.booked(context -> shop.keeping.changeStanding(
                context, rosa, new NewStanding(Standing.WATCH, REASON, Source.OWN_EXPERIENCE, null, null)));
        return rosa;
    }

    private static CustomerNumber person(LedgerFixture shop, PersonalDetails details) {
        return shop.booked(context -> shop.keeping.open(context, details, LedgerFixture.UNLIMITED, null))
                .account()
                .orElseThrow();
    }

    private static SlipNumber slip(LedgerFixture shop, CustomerNumber customer) {
        return ((CreditSale) LedgerFixture.entry(shop.sell(shop.id(), customer, cents(500), cents(0), false))).slip();
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
        try (LedgerFixture shop = shop()) {
            CustomerNumber rosa = lived(shop);
            CustomerNumber ben = person(shop, PersonalDetails.named("Ben Stays"));
            slip(shop, ben);
            shop.ledger.settle();
            assertThat(tracesLeft()).isNotEmpty();

            shop.booked(context -> new EndAccount().erase(context, rosa));
            shop.ledger.settle();

            assertThat(tracesLeft()).isEmpty();
            assertThat(Verified.findings(shop.ledger)).isEmpty();
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
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
        assertThat(tracesLeft()).isEmpty();
    }

    @Test
    void whoWasMergedIntoThePersonIsErasedWithThem() throws IOException {
        try (LedgerFixture shop = shop()) {
            CustomerNumber rosa = lived(shop);
            CustomerNumber stays = person(shop, PersonalDetails.named("R. Quxbaum"));
            shop.booked(context -> new MergeAccounts().decide(context, stays, rosa));
            shop.booked(context -> new EndAccount().erase(context, stays));
            shop.ledger.settle();
            assertThat(tracesLeft()).isEmpty();
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
    }

    /** The line stands, the process ends before anything else is done. */
    @Test
    void anErasureThatACrashCutOffIsFinishedAtTheNextStart() throws IOException {
        CustomerNumber rosa;
        LedgerFixture died = shop();
        rosa = lived(died);
        died.booked(context -> new EndAccount().erase(context, rosa));
        assertThat(tracesLeft()).isNotEmpty();

        Path left = copyOf(folder); // what a process that dies here leaves on the disk
        died.close();
        folder = left;
        assertThat(tracesLeft()).isNotEmpty();
        try (LedgerFixture shop = shop()) {
            assertThat(tracesLeft()).isEmpty();
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
    }

    /** Once more in the next start, when the index has followed and nothing else was done. */
    @Test
    void anErasureThatTwoCrashesCutOffIsFinishedAsWell() throws IOException {
        LedgerFixture died = shop();
        CustomerNumber rosa = lived(died);
        died.ledger.settle();
        died.booked(context -> new EndAccount().erase(context, rosa));
        Path left = copyOf(folder);
        died.close();
        folder = left;

        DerbyStore store = new DerbyStore(folder.resolve("index"), LedgerFixture.EURO, BookPosition.START);
        try (AccountIndex index = store.open();
                CreditBook book = CreditBook.open(folder, "T1.1", index.position(), () -> new byte[16], new OsDisk());
                IndexKeeper keeper = new IndexKeeper(
                        book, store, index, new EntryJson(), LedgerFixture.EURO, RebuildProgress.UNSEEN)) {
            keeper.catchUp();
        }
        try (LedgerFixture shop = shop()) {
            assertThat(tracesLeft()).isEmpty();
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
    }

    @Test
    void aRepeatOfAnErasedRequestIsStillTheFirstOne() {
        try (LedgerFixture shop = shop()) {
            CustomerNumber rosa = lived(shop);
            Request request = shop.request(shop.id(), "the same");
            Recorded<?> first = shop.ledger.record(request, context -> new EndAccount().erase(context, rosa));
            shop.ledger.settle();
            Recorded<?> again = shop.ledger.record(request, context -> new EndAccount().erase(context, rosa));
            assertThat(again).isInstanceOf(Recorded.Repeated.class);
            assertThat(LedgerFixture.entry(again).head().id())
                    .isEqualTo(LedgerFixture.entry(first).head().id());
        }
    }
}
