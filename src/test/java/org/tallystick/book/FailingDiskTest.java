package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.IntegrationTest;
import org.tallystick.book.PlayedDisk.Fault;

@IntegrationTest
class FailingDiskTest {
    private final PlayedDisk disk = Books.shortDayOnDisk();

    @ParameterizedTest
    @EnumSource(names = "POWER_CUT", mode = EnumSource.Mode.EXCLUDE)
    void theFirstFailureIsFinalAndNothingWasRecorded(Fault fault) {
        for (int change = 1; change <= 8; change++) {
            PlayedDisk failing = disk.copy();
            try (CreditBook book = Books.open(failing, Books.START)) {
                failing.failAfter(change, fault, 1);
                BookFailed first =
                        catchThrowableOfType(BookFailed.class, () -> book.append("{}", "{\"name\":\"Kofi\"}"));
                if (first == null) {
                    failing.failAfter(0, fault, 0);
                    continue;
                }
                assertThat(first.outcomeKnown()).isTrue();
                String cause = fault == Fault.DISK_IS_FULL ? "No space left on device" : "Input/output error";
                assertThat(first)
                        .hasMessage("Nothing was recorded, the disk failed: " + cause
                                + (fault == Fault.DISK_IS_FULL
                                        ? ". The disk is full: make room on it"
                                        : ". Check the disk")
                                + ", then restart.");
                assertThat(first.say())
                        .as("without the system's words")
                        .hasToString(String.valueOf(first.getMessage()).replace(": " + cause, ""));
                assertThatThrownBy(() -> book.append("{}", null))
                        .isInstanceOf(BookFailed.class)
                        .hasMessage(first.getMessage());
                assertThat(book.head().line()).isEqualTo(3);
                assertThat(Books.lines(book)).hasSize(3);
            }
            assertThat(failing.openFiles()).isZero();
            assertThreeLinesAndGoesOn(failing);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POWER_CUT", mode = EnumSource.Mode.EXCLUDE)
    void aDiskThatGoesOnFailingLeavesTheOutcomeOpenAndTheBookSound(Fault fault) {
        for (int change = 1; change <= 8; change++) {
            PlayedDisk failing = disk.copy();
            boolean failed = false;
            try (CreditBook book = Books.open(failing, Books.START)) {
                failing.failAfter(change, fault, 1000);
                try {
                    book.append("{}", "{\"name\":\"Kofi\"}");
                } catch (BookFailed e) {
                    failed = true;
                    assertThat(e.outcomeKnown()
                                    || String.valueOf(e.getMessage())
                                            .startsWith("It is not certain whether line 4 was"))
                            .isTrue();
                }
            } catch (BookFailed e) {
                assertThat(failed).as("only trimming failed").isFalse();
            }
            failing.failAfter(0, fault, 0);
            try (CreditBook book = Books.open(failing, Books.START)) {
                assertThat(Books.lines(book)).hasSizeBetween(3, 4);
            }
            assertThat(Books.check(failing, Books.START)).isEmpty();
        }
    }

    @Test
    void aLineThatIsReadableButWasNeverForcedIsWrittenAgainBeforeItCounts() {
        List<BookLine> read;
        try (CreditBook book = Books.open(disk, Books.START)) {
            book.append("{}", "{}");
            disk.failAfter(2, Fault.EVERYTHING_FAILS, 1000);
            assertThatThrownBy(() -> book.append("{\"total\":\"3.00\"}", null))
                    .isInstanceOf(BookFailed.class)
                    .hasMessageStartingWith("It is not certain whether line 5 was recorded")
                    .hasMessageEndingWith("then restart and repeat the request with the same id.");
        }
        disk.failAfter(0, Fault.EVERYTHING_FAILS, 0);
        try (CreditBook book = Books.open(disk, Books.START)) {
            read = Books.lines(book);
            assertThat(read).hasSize(5);
            try (CreditBook after = Books.open(disk.powerBack(new Random(1)), Books.START)) {
                assertThat(Books.lines(after)).isEqualTo(read);
            }
        }
    }

    @Test
    void shortWritesAreContinued() {
        disk.takeAtMost(7);
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            assertThat(Books.lines(book)).hasSize(6);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingFails() {
        try (CreditBook book = Books.open(disk, Books.START)) {
            disk.takeAtMost(0);
            assertThatThrownBy(() -> book.append("{}", null))
                    .isInstanceOf(BookFailed.class)
                    .hasMessageContaining("the disk took only 0 of 435 bytes");
        }
    }

    @Test
    void aBookThatCannotBeOpenedSaysWhichAndWhy() {
        disk.failAfter(1, Fault.WRITE_FAILS, 1);
        assertThatThrownBy(() -> Books.open(disk, Books.START))
                .isInstanceOf(BookFailed.class)
                .hasMessage("The credit book /shop/book cannot be opened: Input/output error."
                        + " Check the disk, then restart.")
                .extracting(e -> ((BookFailed) e).say().toString())
                .isEqualTo("The credit book cannot be read. Check the disk, then restart.");
    }

    private static void assertThreeLinesAndGoesOn(PlayedDisk disk) {
        try (CreditBook book = Books.open(disk, Books.START)) {
            assertThat(book.tornTail()).isEmpty();
            assertThat(Books.lines(book)).hasSize(3);
            assertThat(book.append("{}", "{\"name\":\"Kofi\"}").number()).isEqualTo(4);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }
}
