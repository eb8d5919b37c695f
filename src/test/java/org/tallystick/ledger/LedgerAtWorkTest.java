package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.MadeEntries.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.account.MergeAccounts;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.account.EntryDoesNotFit;
import org.tallystick.wording.Sentence;

/** A ledger between its lines: what a use case is shown, what a rebuild and a check find, what an erasure leaves. */
class LedgerAtWorkTest {
    @TempDir
    Path folder;

    private LedgerFixture shop;
    private CustomerNumber rosa;

    @BeforeEach
    void open() {
        shop = new LedgerFixture(folder, () -> new MemoryStore(EURO), 11);
        rosa = shop.customer("Rosa");
        shop.sell(shop.id(), rosa, cents(500), cents(0), false);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aMergedAccountIsLookedUpAsTheOneThatStands() {
        CustomerNumber twin = shop.customer("Rosa again");
        CustomerNumber third = shop.customer("Rosa once more");
        shop.booked(context -> new MergeAccounts().decide(context, twin, rosa));
        shop.booked(context -> new MergeAccounts().decide(context, third, twin));
        CreditSale sale = (CreditSale) LedgerFixture.entry(shop.sell(shop.id(), rosa, cents(100), cents(0), false));
        assertThat(sale.customer()).isEqualTo(third);
        assertThat(sale.balances().after()).isEqualTo(cents(600));
        assertThat(Verified.findings(shop.ledger)).isEmpty();
    }

    @Test
    void aTurnSaysWhoAsksOnWhichDayAndWhichNumbersAreNext() {
        shop.now = shop.now.plus(Duration.ofDays(400));
        Request request = shop.request(shop.id(), "content");
        shop.ledger.record(request, context -> {
            assertThat(context.clockDay()).isEqualTo(DAY.plusDays(400));
            assertThat(context.waitsForOwner()).isTrue();
            assertThat(context.nextSlip().value()).isEqualTo("T1.1-000002");
            assertThat(context.nextCustomer().value()).isEqualTo("T1-0002");
            assertThat(context.head())
                    .isEqualTo(new EntryHead(
                            request.id(), shop.now, DAY, "Ana", new NumbersUsed(1, 1), "content", context.clockDay()));
            assertThat(context.books()
                            .entry(context.slip(context.books()
                                            .slip(SlipNumber.of("T1.1", 1))
                                            .orElseThrow()
                                            .number())
                                    .orElseThrow()
                                    .source()))
                    .isInstanceOf(CreditSale.class);
            return new Verdict.Refuse<>("seen");
        });
        assertThat(shop.ledger.totals().numbers()).isEqualTo(new NumbersUsed(1, 1));
    }

    @Test
    void aRebuildInMidWorkLosesNothing() {
        shop.sell(shop.id(), rosa, cents(100), cents(0), false);
        shop.ledger.rebuild();
        assertThat(shop.ledger.books().account(rosa).orElseThrow().owed()).isEqualTo(cents(600));
        shop.ledger.rebuild();
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        shop.tried(context -> new Verdict.Write<>(new Erased(context.head(), rosa)));
        shop.ledger.rebuild();
        assertThat(Verified.findings(shop.ledger))
                .as("the erasure was finished first")
                .isEmpty();
        assertThat(shop.ledger.books().account(rosa).orElseThrow().customer().details())
                .isNull();
    }

    @Test
    void aLineThatDoesNotFitWritesNothingAndClosesNoDay() {
        shop.now = shop.now.plus(Duration.ofDays(1));
        BookPosition before = shop.ledger.head();
        CustomerNumber nobody = CustomerNumber.of("T1", 99);
        assertThatThrownBy(() -> shop.tried(
                        context -> new Verdict.Write<>(new CallMade(context.head(), nobody, CallResult.REFUSED, null))))
                .isInstanceOf(EntryDoesNotFit.class);
        assertThat(shop.ledger.head()).isEqualTo(before);
    }

    @Test
    void whereNothingPersonalIsLeftAnErasureIsALineLikeOthers() {
        for (int i = 0; i < 2; i++) {
            shop.tried(context -> new Verdict.Write<>(new Erased(context.head(), rosa)));
            shop.ledger.settle();
        }
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        assertThat(EntriesOfDay.of(shop.ledger, DAY)).hasSize(4);
    }

    @Test
    void whatIsBookedIsShownAsItIsAfterwards() {
        var booked = (Recorded.Booked<?>) shop.sell(shop.id(), rosa, cents(100), cents(0), false);
        assertThat(booked.after().account(rosa).orElseThrow().owed()).isEqualTo(cents(600));
    }

    @Test
    void anEntryThatDoesNotFitIsNotWritten() {
        long lines = shop.ledger.head().line();
        assertThatThrownBy(() -> shop.tried(context -> new Verdict.Write<>(MadeEntries.writtenOff(9, 1))))
                .isInstanceOf(EntryDoesNotFit.class)
                .hasMessage("slip T1.1-000009 of T1-0001 is not open");
        assertThat(shop.ledger.head().line()).isEqualTo(lines);
        assertThat(Verified.findings(shop.ledger)).isEmpty();
    }

    @Test
    void aCardIsFoundByWhoIsAskedAndAfterARebuild() {
        CardToken card = new CardToken("0f".repeat(16));
        shop.tried(context -> new Verdict.Write<>(new CardIssued(context.head(), rosa, card, "4711")));
        shop.tried(context -> {
            assertThat(context.books().cardOwner(card)).contains(rosa);
            return new Verdict.Refuse<>(new NotNow(Sentence.asItIs("seen")));
        });
        shop.ledger.rebuild();
        assertThat(shop.ledger.books().cardOwner(card)).contains(rosa);
        assertThat(Verified.findings(shop.ledger)).isEmpty();
    }

    @Test
    void theEntriesOfADayAreThoseAndNoMore() {
        shop.now = shop.now.plus(Duration.ofDays(1));
        shop.sell(shop.id(), rosa, cents(100), cents(0), false);
        assertThat(EntriesOfDay.of(shop.ledger, DAY)).hasSize(3);
        assertThat(EntriesOfDay.of(shop.ledger, DAY.plusDays(1))).hasSize(1);
        assertThat(EntriesOfDay.of(shop.ledger, DAY.plusDays(2))).isEmpty();
        assertThat(shop.ledger.head().line()).isEqualTo(4);
        assertThat(Verified.anchor(shop.ledger, shop.ledger.head().hash().hex())
                        .orElseThrow()
                        .line())
                .isEqualTo(4);
        assertThat(shop.ledger.failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"credit-sale\" | \"kind\":\"credit-sole\" | line 2",
                "{\"v\":1,\"n\":2 | {\"v\":9,\"n\":2 | 9"
            })
    void aDamagedBookIsSaidAndNotAddedUp(String there, String instead, String said) throws IOException {
        shop.ledger.settle();
        Path file = folder.resolve("book/T1.1/000001.jsonl");
        String text = Files.readString(file);
        String other = text.replace(there, instead);
        assertThat(other).isNotEqualTo(text);
        Files.writeString(file, other);
        List<String> findings = Verified.findings(shop.ledger);
        assertThat(findings).isNotEmpty().first().asString().contains(said);
    }
}
