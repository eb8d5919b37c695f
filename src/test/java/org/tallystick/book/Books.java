package org.tallystick.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Books for tests: salts that count, small segments, and a short day in a shop. */
final class Books {
    static final BookPosition START = BookPosition.START;
    static final String SEGMENT = "book/T1.1/000001.jsonl";
    static final String PEOPLE = "people.jsonl";

    private Books() {}

    static Supplier<byte[]> countingSalts() {
        int[] given = {0};
        return () -> ByteBuffer.allocate(16).putInt(12, ++given[0]).array();
    }

    static CreditBook open(Disk disk, BookPosition known) {
        return open(disk, known, 8 << 20);
    }

    static CreditBook open(Disk disk, BookPosition known, long segmentBytes) {
        return CreditBook.open(
                PlayedDisk.FOLDER, "T1.1", known, countingSalts(), disk, new BookWriter.Sizes(segmentBytes, 1024));
    }

    /** An epoch of the book, which has to be the newest; in segments that are soon full. */
    static CreditBook open(Disk disk, String epoch, BookPosition known) {
        return CreditBook.open(PlayedDisk.FOLDER, epoch, known, countingSalts(), disk, new BookWriter.Sizes(400, 1024));
    }

    static CreditBook open(Path folder, BookPosition known) {
        return CreditBook.open(folder, "T1.1", known, countingSalts(), new OsDisk());
    }

    /** Ama is known, Ama buys, Ama pays. */
    static void aShortDay(CreditBook book) {
        book.append("{\"kind\":\"opened\",\"customer\":\"C-1\"}", "{\"name\":\"Ama Ā\"}");
        book.append("{\"kind\":\"sale\",\"customer\":\"C-1\",\"total\":\"12.50\"}", "{\"slip\":\"1 x rice\"}");
        book.append("{\"kind\":\"repayment\",\"customer\":\"C-1\",\"amount\":\"12.50\"}", null);
    }

    static List<BookLine> lines(CreditBook book) {
        List<BookLine> lines = new ArrayList<>();
        book.forEach(BookPosition.START, lines::add);
        return lines;
    }

    static List<BookFinding> check(Disk disk, BookPosition known) {
        return BookCheck.closed(PlayedDisk.FOLDER, known, disk);
    }

    /** A closed book of {@link #aShortDay}. */
    static PlayedDisk shortDayOnDisk() {
        PlayedDisk disk = new PlayedDisk();
        try (CreditBook book = open(disk, START)) {
            aShortDay(book);
        }
        return disk;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
