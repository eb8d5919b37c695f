package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.PlayedDisk.Fault;

class BookCopyTest {
    private static final Path COPY = PlayedDisk.FOLDER.resolve("copy");
    private static final String FIELDS = "{\"name\":\"" + "N".repeat(60) + "\"}";

    @TempDir
    private Path folder;

    private final PlayedDisk disk = new PlayedDisk();

    @AfterEach
    void everyFileIsClosed() {
        assertThat(disk.openFiles()).isZero();
    }

    @Test
    void aCopyIsTheBookAsItStoodAtAnyLineHoweverFarTheWriterHasGone() throws IOException {
        List<BookPosition> heads = new ArrayList<>(List.of(Books.START));
        try (CreditBook book = Books.open(disk, "T1.1", Books.START)) {
            write(book, heads, 5);
        }
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", disk);
        try (CreditBook book = Books.open(disk, "T1.2", heads.getLast())) {
            write(book, heads, 5);
            CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.3", disk);
            for (BookPosition head : heads) {
                Path to = PlayedDisk.FOLDER.resolve("copy" + head.line());
                disk.makeFolder(to);
                disk.forceFolder(PlayedDisk.FOLDER);
                BookCopy.copy(PlayedDisk.FOLDER, head, to, disk);
                PlayedDisk back = disk.powerBack(new Random(head.line()));
                assertThat(BookCheck.closed(to, head, back)).isEmpty();
                List<BookLine> all = Books.lines(book);
                try (CreditBook copy = CreditBook.open(to, "T1.3", head, Books.countingSalts(), back)) {
                    assertThat(copy.head()).isEqualTo(head);
                    assertThat(Books.lines(copy)).isEqualTo(all.subList(0, (int) head.line()));
                }
            }
        }
    }

    private static void write(CreditBook book, List<BookPosition> heads, int lines) {
        for (int i = 1; i <= lines; i++) {
            book.append(
                    "{\"i\":" + i + ",\"text\":\"" + "x".repeat(40) + "\"}",
                    i % 2 == 0 ? null : FIELDS.replace("N", "N" + i));
            heads.add(book.head());
        }
    }

    @Test
    void aLongFileIsCopiedInPieces() throws IOException {
        disk.makeFolder(COPY);
        try (CreditBook book = Books.open(disk, Books.START)) {
            for (int i = 0; i < 3; i++) {
                book.append("{}", "{\"slip\":\"" + "x".repeat(50_000) + "\"}");
            }
            BookCopy.copy(PlayedDisk.FOLDER, book.head(), COPY, disk);
            assertThat(BookCheck.closed(COPY, book.head(), disk)).isEmpty();
        }
        assertThat(disk.bytes("copy/people.jsonl")).isEqualTo(disk.bytes(Books.PEOPLE));
    }

    @Test
    void nothingIsCopiedOverABook() throws IOException {
        disk.makeFolder(COPY.resolve("book"));
        assertThatThrownBy(() -> BookCopy.copy(PlayedDisk.FOLDER, Books.START, COPY, disk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a book in /shop/copy. Copy into an empty folder.");
    }

    @Test
    void anErasureBeforeTheFileWasOpenedIsSaid() throws IOException {
        List<BookPosition> heads = new ArrayList<>();
        try (CreditBook book = Books.open(disk, Books.START)) {
            write(book, heads, 8);
            book.erase(line -> line == 3);
            book.append("{}", FIELDS);
            for (BookPosition head : heads) {
                Path to = PlayedDisk.FOLDER.resolve("copy" + head.line());
                disk.makeFolder(to);
                if (head.line() < 3) {
                    BookCopy.copy(PlayedDisk.FOLDER, head, to, disk);
                    assertThat(BookCheck.closed(to, head, disk)).isEmpty();
                } else {
                    assertThatThrownBy(() -> BookCopy.copy(PlayedDisk.FOLDER, head, to, disk))
                            .as("line %d", head.line())
                            .isInstanceOf(BookCopy.Overtaken.class)
                            .hasMessage("Personal fields were erased while the book was copied to " + to
                                    + ". Remove that folder and copy again.");
                }
            }
        }
    }

    @Test
    void anErasureThatLeftLessThanTheCopyNeedsIsSaid() throws IOException {
        disk.makeFolder(COPY);
        BookPosition head;
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            head = book.head();
            book.erase(line -> line < 3);
        }
        assertThatThrownBy(() -> BookCopy.copy(PlayedDisk.FOLDER, head, COPY, disk))
                .isInstanceOf(BookCopy.Overtaken.class);
    }

    @Test
    void anErasureAfterThatLeavesTheCopyWhole() throws IOException {
        disk.makeFolder(COPY);
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            BookPosition head = book.head();
            Path people = PlayedDisk.FOLDER.resolve(Books.PEOPLE);
            Disk erasing = new WatchedDisk(disk, file -> {
                if (file.equals(people) && Books.text(disk.bytes(Books.PEOPLE)).contains("Ama")) {
                    book.erase(line -> line == 1);
                }
            });
            BookCopy.copy(PlayedDisk.FOLDER, head, COPY, erasing);
            assertThat(BookCheck.closed(COPY, head, disk)).isEmpty();
            assertThat(Books.text(disk.bytes("copy/people.jsonl"))).contains("Ama");
            assertThat(Books.text(disk.bytes(Books.PEOPLE))).doesNotContain("Ama");
        }
    }

    @Test
    void copiesBesideAWriterWhoErasesAreSoundOrSayThatTheyAreNot() throws IOException {
        BookWriter.Sizes small = new BookWriter.Sizes(3000, 1024);
        CreditBook book = CreditBook.open(folder, "T1.1", Books.START, Books.countingSalts(), new OsDisk(), small);
        AtomicReference<BookPosition> head = new AtomicReference<>(book.head());
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> sellAndErase(book, head));
        int sound = 0;
        for (int copy = 0; copy < 20 || !writing.isDone(); copy++) {
            Path to = Files.createDirectory(folder.resolve("copy" + copy));
            BookPosition at = head.get();
            try {
                BookCopy.copy(folder, at, to, new OsDisk());
                assertThat(BookCheck.closed(to, at, new OsDisk())).isEmpty();
                sound++;
            } catch (BookCopy.Overtaken e) {
                assertThat(e).hasMessageContaining(to.toString());
            }
        }
        writing.join();
        assertThat(sound).isPositive();
    }

    private static void sellAndErase(CreditBook book, AtomicReference<BookPosition> head) {
        try (book) {
            for (int i = 1; i <= 300; i++) {
                book.append("{\"i\":" + i + "}", i % 5 == 0 ? null : FIELDS);
                if (i % 50 == 0) {
                    int every = i / 50 + 2;
                    book.erase(line -> line % every == 0 && line < book.head().line());
                }
                head.set(book.head());
            }
        }
    }

    @Test
    void aDiskThatFailsIsNamed() throws IOException {
        disk.makeFolder(COPY);
        try (CreditBook book = Books.open(disk, Books.START)) {
            Books.aShortDay(book);
            int start = disk.changes();
            BookCopy.copy(PlayedDisk.FOLDER, book.head(), COPY, disk);
            int changes = disk.changes() - start;
            for (int change = 1; change <= changes; change++) {
                Path to = PlayedDisk.FOLDER.resolve("copy" + change);
                disk.makeFolder(to);
                disk.failAfter(change, Fault.EVERYTHING_FAILS, 1);
                assertThatThrownBy(() -> BookCopy.copy(PlayedDisk.FOLDER, book.head(), to, disk))
                        .isInstanceOf(BookFailed.class)
                        .hasMessage("The credit book /shop/book cannot be copied to " + to
                                + ": Input/output error. Check the disk, then restart.");
            }
            assertThat(book.append("{}", "{}").number()).isEqualTo(4);
        }
    }
}
