package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Copies a book as it stood at one of its lines; the writer may go on meanwhile. */
public final class BookCopy {
    private static final int CHUNK = 1 << 16;

    private final BookFiles from;
    private final Path folder;
    private final Disk disk;

    private BookCopy(BookFiles from, Path folder) {
        this.from = from;
        this.folder = folder;
        this.disk = from.disk();
    }

    /** Personal fields were erased since the position was taken: no copy can be made for it any more. */
    public static final class Overtaken extends RuntimeException {
        Overtaken(Path to) {
            super("Personal fields were erased while the book was copied to " + to
                    + ". Remove that folder and copy again.");
        }
    }

    /**
     * Copies all lines up to a position, and their people records, and forces them; {@link BookCheck#closed} then tells
     * whether the copy is sound.
     *
     * @param head of the open book
     * @param to an existing folder without a book
     * @throws Overtaken when personal fields have been erased since then
     * @throws BookFailed when a disk cannot be read or written
     */
    public static void copy(Path folder, BookPosition head, Path to, Disk disk) {
        if (disk.exists(to.resolve("book"))) {
            throw new IllegalArgumentException("There is a book in " + to + ". Copy into an empty folder.");
        }
        try {
            new BookCopy(BookFiles.list(folder, disk), to).copy(head);
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be copied to " + to, e);
        }
    }

    private void copy(BookPosition head) throws IOException {
        copyPeople(head);
        for (String epoch : from.epochs()) {
            disk.makeFolder(moved(from.epoch(epoch)));
        }
        for (int segment : from.segments().headMap(head.end().segment(), true).keySet()) {
            boolean last = segment == head.end().segment();
            copy(from.segment(segment), last ? head.end().offset() : Long.MAX_VALUE);
        }
        for (String epoch : from.epochs()) {
            disk.forceFolder(moved(from.epoch(epoch)));
        }
        disk.forceFolder(moved(from.book()));
        disk.forceFolder(folder);
    }

    /** Copies a file, or its first bytes when it has more. */
    private void copy(Path file, long bytes) throws IOException {
        try (Disk.OpenFile source = disk.openToRead(file);
                Disk.OpenFile copy = disk.open(moved(file))) {
            long end = Math.min(bytes, source.size());
            for (long at = 0; at < end; at += CHUNK) {
                ReservedFile.write(copy, ReservedFile.read(source, at, Math.min(end, at + CHUNK)), at);
            }
            copy.force();
        }
    }

    private Path moved(Path file) {
        return folder.resolve(from.folder().relativize(file).toString());
    }

    /**
     * The file is opened once and stays what it is, even when another takes its place. An erasure before that has
     * moved the end of the records of these lines, or the byte before it belongs to a later line.
     */
    private void copyPeople(BookPosition head) throws IOException {
        long end = head.end().peopleOffset();
        copy(from.people(), end);
        try (Disk.OpenFile copy = disk.openToRead(moved(from.people()))) {
            if (copy.size() < end || (end > 0 && lastRecord(copy, end) > head.line())) {
                throw new Overtaken(folder);
            }
        }
    }

    /** Line of the record that ends there; none is {@link Long#MAX_VALUE}. */
    private static long lastRecord(Disk.OpenFile people, long end) throws IOException {
        byte[] record = ReservedFile.read(people, LineLookup.startOfLineEndingAt(people, end), end);
        return record[record.length - 1] == '\n'
                ? PeopleRecord.read(Arrays.copyOf(record, record.length - 1))
                        .map(PeopleRecord::number)
                        .orElse(Long.MAX_VALUE)
                : Long.MAX_VALUE;
    }
}
