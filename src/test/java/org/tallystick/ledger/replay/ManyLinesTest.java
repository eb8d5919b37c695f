package org.tallystick.ledger.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipStatus.Kind;
import org.tallystick.ledger.index.Changes;

/** What carries a rebuild through a whole book: lines from one thread to another, slips in few bytes, parts. */
@IntegrationTest
@BesideOthers
class ManyLinesTest {
    private static SlipStatus slip(String number, boolean bare) {
        return new SlipStatus(
                new SlipNumber(number),
                bare ? Kind.CHIT : Kind.OPENING,
                ROSA,
                bare ? DAY : DAY.minusYears(90),
                bare ? euros(0) : Money.ofMinor(EUR, Long.MIN_VALUE),
                bare ? euros(63) : Money.ofMinor(EUR, Long.MAX_VALUE),
                Money.ofMinor(EUR, 64),
                new Place(bare ? 1 : 70_000, bare ? 0 : 1L << 40, -1),
                bare
                        ? List.of(CopyStatus.queued(0))
                        : List.of(
                                new CopyStatus(0, PrintState.NOT_PRINTED, Proof.WITNESS, "kein Papier für Größe"),
                                new CopyStatus(99, PrintState.UNCERTAIN, Proof.PROCESS_ID, "")),
                bare ? null : SignatureOutcome.REFUSED_RETURNED,
                bare ? null : Mark.CROSS,
                !bare,
                bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T1.1-000001",
                "T1.1-000002",
                "T1.1-000003",
                "T1.1-000009",
                "T1.1-000000",
                "T1.1-0000001",
                "T1.1-123456789012",
                "T1.2-000001",
                "X9.1-000002"
            })
    void aSlipInFewBytesIsTheSameSlip(String number) {
        CompactSlips slips = new CompactSlips(EUR);
        slips.put(slip("T1.1-000001", true));
        slips.put(slip("T1.1-000002", true));
        for (boolean bare : new boolean[] {false, true, false}) {
            slips.put(slip(number, bare));
            assertThat(slips.slip(new SlipNumber(number))).contains(slip(number, bare));
        }
        List<SlipStatus> all = new ArrayList<>();
        slips.each(all::add);
        assertThat(all).contains(slip(number, false)).doesNotHaveDuplicates();
        assertThat(all).hasSize(List.of("T1.1-000001", "T1.1-000002").contains(number) ? 2 : 3);
        assertThat(slips.slip(new SlipNumber("T1.1-000777"))).isEmpty();
        assertThat(slips.slip(new SlipNumber("T7.1-000001"))).isEmpty();
        assertThat(slips.slip(new SlipNumber("T1.2-000000"))).isEmpty();
    }

    @Test
    void whereThereIsNoSlipNoneIsFound() {
        List<SlipStatus> all = new ArrayList<>();
        new CompactSlips(EUR).each(all::add);
        assertThat(all).isEmpty();
        assertThat(new CompactSlips(EUR).slip(new SlipNumber("T1.1-000001"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 63, 64, 65, 128, 1000})
    void eachThingComesOnceAndInOrder(long things) {
        List<Long> taken = new ArrayList<>();
        LineStream.<Long>run("makes", to -> LongStream.range(0, things).forEach(to::accept), taken::add);
        assertThat(taken)
                .containsExactlyElementsOf(LongStream.range(0, things).boxed().toList());
    }

    @Test
    void whatTheSourceThrowsIsThrownToTheReaderAfterWhatCameBefore() {
        for (Throwable thrown : List.of(new IllegalStateException("broken"), new AssertionError("worse"))) {
            List<Long> taken = new ArrayList<>();
            Consumer<Consumer<Long>> source = to -> {
                LongStream.range(0, 64).forEach(to::accept);
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            };
            assertThatThrownBy(() -> LineStream.run("makes", source, taken::add))
                    .isSameAs(thrown);
            assertThat(taken).hasSize(64);
        }
    }

    @Test
    void aReaderThatThrowsEndsTheSource() {
        List<Long> made = new ArrayList<>();
        IllegalStateException enough = new IllegalStateException("enough");
        Consumer<Consumer<Long>> source = to -> LongStream.range(0, 1_000_000).forEach(number -> {
            made.add(number);
            to.accept(number);
        });
        assertThatThrownBy(() -> LineStream.<Long>run("makes", source, thing -> {
                    throw enough;
                }))
                .isSameAs(enough);
        assertThat(made.size()).isLessThan(2000);
    }

    @Test
    void aSourceThatIsFarAheadWaitsForItsReader() {
        AtomicLong made = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        Consumer<Consumer<Long>> source = to -> LongStream.range(0, 3000).forEach(number -> {
            made.incrementAndGet();
            to.accept(number);
        });
        LineStream.run("makes", source, number -> {
            if (number == 0) {
                long[] before = {-1};
                await().during(Duration.ofMillis(200)).until(() -> before[0] == (before[0] = made.get()));
            }
            assertThat(made.get() - taken.getAndIncrement()).isLessThanOrEqualTo(19 * 64L);
        });
        assertThat(taken.get()).isEqualTo(3000);
    }

    @Test
    void anInterruptWaitsUntilTheWorkIsDone() {
        List<Long> taken = new ArrayList<>();
        Thread.currentThread().interrupt();
        LineStream.<Long>run("makes", to -> LongStream.range(0, 200).forEach(to::accept), taken::add);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).hasSize(200);
    }

    @Test
    void anInterruptedReaderThatThrowsStillWaitsForTheSource() {
        IllegalStateException enough = new IllegalStateException("enough");
        Consumer<Consumer<Long>> source = to -> LongStream.range(0, 1_000_000).forEach(to::accept);
        assertThatThrownBy(() -> LineStream.<Long>run("makes", source, thing -> {
                    Thread.currentThread().interrupt();
                    throw enough;
                }))
                .isSameAs(enough);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static BookPosition position(long line) {
        return new BookPosition("T1.1", line, BookPosition.START.hash(), new Place(1, line, 0));
    }

    @Test
    void aWholeBookIsHandedOnInPartsThatTogetherAreAllOfIt() {
        List<Changes> parts = new ArrayList<>();
        WholeBook whole = new WholeBook(EUR, changes -> {}, parts::add);
        for (int i = 1; i <= 1200; i++) {
            Place place = new Place(1, i, -1);
            BookLine line = new BookLine("T1.1", i, place, "{}", Optional.empty(), false, BookPosition.START.hash());
            CustomerNumber customer = CustomerNumber.of("T1", i);
            whole.add(new ReadLines.Read(
                    new ReadLines.Line(position(i - 1L), line, position(i)), MadeEntries.opened(customer, i, 2), null));
        }
        whole.finish(position(1200));
        assertThat(parts)
                .extracting(part -> part.accounts().size())
                .containsExactly(0, 0, 0, 0, 0, 500, 500, 200, 0, 0, 0, 0);
        assertThat(parts)
                .extracting(part -> part.slips().size())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 500, 500, 200);
        assertThat(parts).extracting(part -> part.filed().size()).startsWith(250, 250, 250, 250, 200, 0);
        assertThat(parts).extracting(part -> part.position().line()).startsWith(250L, 500L, 750L, 1000L, 1200L);
        assertThat(parts.stream().mapToInt(part -> part.movements().size()).sum())
                .isEqualTo(1200);
        assertThat(parts.stream().mapToInt(part -> part.days().size()).sum()).isEqualTo(1);
        assertThat(whole.totals().outstanding()).isEqualTo(euros(2400));
        assertThat(whole.account(CustomerNumber.of("T1", 3))).isPresent();
        assertThat(whole.account(CustomerNumber.of("T1", 1201))).isEmpty();
        assertThat(whole.slip(MadeEntries.slip(1200))).isPresent();
        assertThat(whole.slip(MadeEntries.slip(1201))).isEmpty();
    }
}
