package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One credit book, open for writing: append-only text files that are forced to disk before anyone is told.
 *
 * <p>One thread owns it and must not be interrupted while it is in here; {@link DataFolderLock} keeps other
 * processes away. The first failed write is final: from then on every append throws {@link BookFailed}. Reading
 * throws {@link BookDamaged} for what is not as it was recorded.
 */
public final class CreditBook implements AutoCloseable {
    private final BookFiles files;
    private final Supplier<byte[]> salts;
    private final BookWriter writer;
    private final Optional<TornTail> tornTail;
    private BookPosition head;
    private @Nullable Throwable failure;

    private CreditBook(BookFiles files, BookPosition known, Supplier<byte[]> salts, BookWriter.Sizes sizes)
            throws IOException {
        BookOpening.Opened opened = new BookOpening(files, known).run();
        this.files = files;
        this.salts = salts;
        this.head = opened.head();
        this.tornTail = opened.torn();
        this.writer = new BookWriter(files, opened.tail(), sizes);
    }

    /**
     * Opens a book, or makes it when there is none, and puts an unfinished last line aside.
     *
     * @param folder the data folder
     * @param name till and epoch, such as T1.1
     * @param known how far the index has read: only what follows is checked, and nothing up to there may be torn
     * @param salts gives 16 random bytes a call
     * @throws BookDamaged when a line is not what was recorded
     * @throws BookTooNew when a line has a later format
     * @throws BookFailed when the disk cannot be read or written
     */
    public static CreditBook open(Path folder, String name, BookPosition known, Supplier<byte[]> salts, Disk disk) {
        return open(folder, name, known, salts, disk, BookWriter.Sizes.STANDARD);
    }

    static CreditBook open(
            Path folder, String name, BookPosition known, Supplier<byte[]> salts, Disk disk, BookWriter.Sizes sizes) {
        requireSame(name, known);
        BookFiles files = new BookFiles(folder, name, disk);
        try {
            return new CreditBook(files, known, salts, sizes);
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + files.segments() + " cannot be opened", e);
        }
    }

    /**
     * Records one line and returns when it is on the disk.
     *
     * @param entry a JSON object without control characters, up to 1 MiB
     * @param personal the same, or null: what may have to be erased one day
     * @throws BookFailed when the disk failed, now or earlier
     */
    public BookLine append(String entry, @Nullable String personal) {
        byte[] entryBytes = LineFormat.object(entry);
        byte[] fields = personal == null ? null : LineFormat.object(personal);
        if (failure != null) {
            throw BookFailed.nothingRecorded(failure);
        }
        long number = head.line() + 1;
        PeopleRecord.Written record = fields == null ? null : PeopleRecord.write(files.book(), number, salt(), fields);
        Hash commitment = record == null ? null : record.commitment();
        LineFormat.Written line = LineFormat.write(number, commitment, entryBytes, head.hash());
        Place start;
        try {
            writer.makeRoom();
            start = writer.end();
            writer.force(line.bytes(), record == null ? null : record.bytes());
        } catch (IOException | RuntimeException | Error e) {
            throw fail(e, number);
        }
        head = new BookPosition(files.book(), number, line.hash(), writer.end());
        Place place = record == null ? new Place(start.segment(), start.offset(), -1) : start;
        return new BookLine(number, place, entry, Optional.ofNullable(personal), false, line.hash());
    }

    /** Reads one line and checks it against the line before it. */
    public BookLine read(Place place) {
        try {
            return new LineLookup(files).at(place);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads all lines after a position in their order, each checked against the line before it. */
    public void forEach(BookPosition after, Consumer<BookLine> reader) {
        forEachWithEnd(after, (line, end) -> reader.accept(line));
    }

    /** As {@link #forEach(BookPosition, Consumer)}, with the position that each line ends at. */
    public void forEachWithEnd(BookPosition after, BiConsumer<BookLine, BookPosition> reader) {
        requireSame(files.book(), after);
        try (BookWalk walk = new BookWalk(files, after, CreditBook::refuse)) {
            for (long read = after.line(); read < head.line(); read++) {
                switch (walk.next()) {
                    case BookWalk.Sound sound -> reader.accept(sound.line(), sound.after());
                    case BookWalk.Bad bad -> refuse(bad.finding());
                    case BookWalk.TooNew newer -> throw new BookTooNew(newer.file(), newer.line(), newer.version());
                    case null -> refuse(files.endsEarly(read, head));
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Till and epoch, such as T1.1. */
    public String name() {
        return files.book();
    }

    /** The last line's entry, without what is personal; empty for an empty book. */
    public Optional<String> lastEntry() {
        try {
            return head.line() == 0 ? Optional.empty() : Optional.of(new LineLookup(files).entryEndingAt(head));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Checks every line up to the last, and the people file; empty when all is sound. */
    public List<Finding> check() {
        return BookCheck.upTo(head, files.folder(), files.disk());
    }

    /** What made the book refuse to be written to; empty while it can be. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** The last line; an index that has applied it remembers this. */
    public BookPosition head() {
        return head;
    }

    /** What opening put aside. */
    public Optional<TornTail> tornTail() {
        return tornTail;
    }

    /** Gives back reserved room, so that the files end with their text. */
    @Override
    public void close() {
        try {
            writer.close(failure == null);
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + files.segments() + " cannot be closed", e);
        }
    }

    private BookFailed fail(Throwable cause, long number) {
        failure = cause;
        try {
            writer.takeBack();
            return BookFailed.nothingRecorded(cause);
        } catch (IOException e) {
            cause.addSuppressed(e);
            return BookFailed.uncertain(number, cause);
        }
    }

    private byte[] salt() {
        byte[] salt = salts.get();
        if (salt.length != PeopleRecord.SALT_BYTES) {
            throw new IllegalStateException("A salt has 16 bytes; the supplier gave " + salt.length + ".");
        }
        return salt;
    }

    private BookFailed unreadable(IOException cause) {
        return BookFailed.reading("The credit book " + files.segments() + " cannot be read", cause);
    }

    private static void requireSame(String book, BookPosition position) {
        if (!position.book().equals(book)) {
            throw new IllegalArgumentException(
                    "A position in " + position.book() + " says nothing about " + book + ".");
        }
    }

    private static void refuse(Finding finding) {
        throw new BookDamaged(finding);
    }
}
