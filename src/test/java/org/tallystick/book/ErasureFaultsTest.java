package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.IntegrationTest;
import org.tallystick.book.PlayedDisk.Fault;

/** The disk fails at each change that an erasure makes. */
@IntegrationTest
class ErasureFaultsTest {
    private final PlayedDisk disk = new PlayedDisk();
    private BookPosition before = Books.START;

    @BeforeEach
    void linesOfAmaAndKofi() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            ErasureTest.linesOfAmaAndKofi(book);
            before = book.head();
        }
    }

    @Test
    void aPowerCutLeavesTheOldFileOrTheNewOne() {
        int changes = changesOfAnErasure();
        Random random = new Random(4);
        int[] found = new int[2];
        for (int cut = 1; cut <= changes; cut++) {
            for (int round = 0; round < 20; round++) {
                PlayedDisk failing = disk.copy();
                try (CreditBook book = Books.open(failing, before)) {
                    failing.failAfter(cut, Fault.POWER_CUT, Integer.MAX_VALUE);
                    assertThatThrownBy(() -> book.erase(ErasureTest.AMA)).isInstanceOf(BookFailed.class);
                }
                PlayedDisk back = failing.powerBack(random);
                try (CreditBook book = Books.open(back, Books.START)) {
                    List<BookLine> lines = Books.lines(book);
                    assertThat(lines).hasSize(5);
                    assertThat(lines.get(0).erased()).isEqualTo(lines.get(3).erased());
                    assertThat(lines.get(1).personal()).contains("{\"name\":\"Kofi\"}");
                    assertThat(back.exists(PlayedDisk.FOLDER.resolve(ErasureTest.NEW)))
                            .isFalse();
                    assertThat(back.holds("Ama")).isNotEqualTo(lines.get(0).erased());
                    found[lines.get(0).erased() ? 1 : 0]++;
                    book.erase(ErasureTest.AMA);
                }
                assertThat(back.holds("Ama")).isFalse();
                assertThat(Books.check(back, Books.START)).isEmpty();
            }
        }
        assertThat(found).doesNotContain(0);
    }

    private int changesOfAnErasure() {
        PlayedDisk sound = disk.copy();
        try (CreditBook book = Books.open(sound, before)) {
            int start = sound.changes();
            book.erase(ErasureTest.AMA);
            return sound.changes() - start;
        }
    }

    @Test
    void aFailureTellsWhetherAnythingWasErasedAndIsFinal() {
        for (Fault fault :
                List.of(Fault.WRITE_FAILS, Fault.WRITE_IS_SHORT_THEN_FAILS, Fault.DISK_IS_FULL, Fault.FORCE_FAILS)) {
            for (int change = 1; change <= changesOfAnErasure(); change++) {
                PlayedDisk failing = disk.copy();
                Optional<BookFailed> failed;
                try (CreditBook book = Books.open(failing, before)) {
                    failing.failAfter(change, fault, 1);
                    failed = Optional.ofNullable(
                            catchThrowableOfType(BookFailed.class, () -> book.erase(ErasureTest.AMA)));
                    failing.failAfter(0, fault, 0);
                    failed.ifPresent(first -> {
                        assertThat(first).hasMessageEndingWith("then restart and erase again.");
                        assertThatThrownBy(() -> book.append("{}", null))
                                .hasMessageStartingWith("Nothing was recorded");
                        assertThatThrownBy(() -> book.erase(ErasureTest.AMA))
                                .hasMessageStartingWith("Nothing was erased");
                        assertThat(book.failure().map(Throwable::getCause)).contains(first.getCause());
                    });
                }
                try (CreditBook book = Books.open(failing, Books.START)) {
                    boolean erased = Books.lines(book).getFirst().erased();
                    assertThat(failed.filter(BookFailed::outcomeKnown).isPresent() && erased)
                            .isFalse();
                    assertThat(failed.isEmpty() && !erased).isFalse();
                }
                assertThat(Books.check(failing, Books.START)).isEmpty();
            }
        }
    }
}
