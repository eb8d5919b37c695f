package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.ledger.LedgerFixture.cents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.account.EndAccount;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.wording.Sentence;

/** The same id and content answers the first result for ever; other content under it is a conflict. */
class IdempotencyTest {
    @TempDir
    Path folder;

    private LedgerFixture shop;
    private CustomerNumber rosa;

    @BeforeEach
    void open() {
        shop = new LedgerFixture(folder, () -> new MemoryStore(EURO), 3);
        rosa = shop.customer("Rosa");
    }

    @AfterEach
    void close() {
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        shop.close();
    }

    private Recorded<?> pay(UUID id, String content, long amount) {
        TakeRepayment.Payment payment = new TakeRepayment.Payment(rosa, cents(amount), "cash", List.of(), null);
        return shop.ledger.record(shop.request(id, content), context -> shop.repaying.decide(context, payment));
    }

    private void assertRepeats(Entry first, UUID id) {
        long lines = shop.ledger.head().line();
        Recorded<?> again = pay(id, "first", 100);
        assertThat(again).isEqualTo(new Recorded.Repeated<>(first));
        assertThat(shop.ledger.head().line()).isEqualTo(lines);
    }

    @Test
    void aRepeatAnswersTheFirstLineAndWritesNone() {
        UUID id = shop.id();
        Recorded<?> first = pay(id, "first", 100);
        assertThat(first).isInstanceOf(Recorded.Booked.class);
        assertRepeats(LedgerFixture.entry(first), id);
        assertRepeats(LedgerFixture.entry(first), id);
        assertThat(shop.ledger.totals().today().repaid()).isEqualTo(cents(100));
    }

    @Test
    void aRepeatIsNotEvenDecidedAgain() {
        UUID id = shop.id();
        Entry first = LedgerFixture.entry(pay(id, "first", 100));
        List<WriteContext> asked = new ArrayList<>();
        Function<WriteContext, Verdict<NotNow>> useCase = context -> {
            asked.add(context);
            return new Verdict.Refuse<>(new NotNow(Sentence.asItIs("no")));
        };
        assertThat(shop.ledger.record(shop.request(id, "first"), useCase)).isEqualTo(new Recorded.Repeated<>(first));
        assertThat(shop.ledger.record(shop.request(id, "other"), useCase)).isInstanceOf(Recorded.Conflict.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void otherContentUnderAnIdIsAConflictThatNamesTheEarlierLine() {
        UUID id = shop.id();
        pay(id, "first", 100);
        long lines = shop.ledger.head().line();
        Recorded<?> other = pay(id, "other", 200);
        assertThat(other).isInstanceOf(Recorded.Conflict.class);
        EntryReference earlier = ((Recorded.Conflict<?>) other).earlier();
        assertThat(earlier.id()).isEqualTo(id);
        assertThat(earlier.line()).isEqualTo(lines);
        assertThat(earlier.account()).isEqualTo(rosa);
        assertThat(shop.ledger.entry(earlier.place()).head().id()).isEqualTo(id);
        assertThat(shop.ledger.head().line()).isEqualTo(lines);
    }

    @Test
    void aRefusalUsesUpNoIdAndNoNumber() {
        UUID id = shop.id();
        long lines = shop.ledger.head().line();
        NotNow no = new NotNow(Sentence.asItIs("the owner has to say so"));
        assertThat(shop.ledger.<NotNow>record(shop.request(id, "first"), context -> new Verdict.Refuse<>(no)))
                .isEqualTo(new Recorded.Refused<>(no));
        assertThat(shop.ledger.head().line()).isEqualTo(lines);
        assertThat(LedgerFixture.entry(pay(id, "with an override", 100)).head().id())
                .isEqualTo(id);
        assertThat(shop.ledger.totals().numbers().slips()).isEqualTo(1);
        assertThat(shop.ledger.books().slip(SlipNumber.of("T1.1", 1))).isPresent();
    }

    @Test
    void aRepeatIsKnownAfterAReopenARebuildAndANewEpoch() {
        UUID id = shop.id();
        Entry first = LedgerFixture.entry(pay(id, "first", 100));
        shop.reopen();
        assertRepeats(first, id);
        shop.ledger.rebuild();
        assertRepeats(first, id);
        shop.reopenInEpoch("T1.2");
        assertRepeats(first, id);
        assertThat(pay(id, "other", 100)).isInstanceOf(Recorded.Conflict.class);
    }

    @Test
    void anErasedRequestHasNoFingerprintAndStillRepeats() {
        UUID id = shop.id();
        shop.sell(shop.id(), rosa, cents(100), cents(0), false);
        SlipNumber chit = SlipNumber.of("T1.1", 2);
        Entry first = LedgerFixture.entry(pay(id, "first", 100));
        assertThat(first.head().fingerprint()).isEqualTo("first");
        shop.booked(context -> new EndAccount().erase(context, rosa));
        for (String content : List.of("first", "other")) {
            Recorded<?> again = pay(id, content, 100);
            assertThat(again).as(content).isInstanceOf(Recorded.Repeated.class);
            assertThat(LedgerFixture.entry(again).head().id()).isEqualTo(id);
            assertThat(LedgerFixture.entry(again).head().fingerprint()).isNull();
        }
        shop.reopen();
        assertThat(pay(id, "first", 100)).isInstanceOf(Recorded.Repeated.class);
        assertThat(shop.ledger.books().slip(chit)).isPresent();
    }

    @Test
    void whatTheMachineWritesByItselfStandsUnderNoIdThatSomebodyCouldAskFor() {
        UUID id = shop.id();
        Request machine = new Request(id, null, shop.now, LedgerFixture.SHOP.businessDay(shop.now), "tallystick");
        shop.ledger.<NotNow>record(machine, context -> new Verdict.Write<>(new PinSet(context.head())));
        assertThat(shop.ledger.books().entry(id)).isEmpty();
    }
}
