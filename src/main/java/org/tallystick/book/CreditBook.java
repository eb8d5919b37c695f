package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
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
    private final String name;
    private final Supplier<byte[]> salts;
    private final BookWriter writer;
    private final Optional<TornTail> tornTail;
    private BookPosition head;
    private @Nullable Throwable failure;

    private CreditBook(BookFiles files, String name, BookPosition known, Supplier<byte[]> salts, BookWriter.Sizes sizes)
            throws IOException {
        BookOpening.Opened opened = new BookOpening(files, name, known).run();
        this.files = files;
        this.name = name;
        this.salts = salts;
        this.head = opened.head();
        this.tornTail = opened.torn();
        this.writer = new BookWriter(files, name, opened.tail(), sizes);
    }

    /**
     * Opens a book, or makes it when there is none, and puts an unfinished last line aside.
     *
     * @param folder the data folder
     * @param name till and newest epoch, such as T1.1; earlier epochs are read and never written to
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
        Epoch epoch = Epoch.of(name);
        Closeable claim = claim(folder, disk);
        try (claim) {
            BookFiles files = BookFiles.list(folder, disk);
            epoch.requireNewestOf(files.epochs());
            return new CreditBook(files, name, known, salts, sizes);
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be opened", e);
        }
    }

    /**
     * Keeps the newest segment for this process, so that no other writes in the folder even where its lock file was
     * removed. To be closed once the book is open, which then has a claim of its own.
     *
     * @throws DataFolderLock.InUse when another process has it
     */
    public static Closeable claim(Path folder, Disk disk) {
        try {
            BookFiles files = BookFiles.list(folder, disk);
            if (files.lastSegment() == 0) {
                return () -> {};
            }
            Closeable claim = disk.claim(files.segment(files.lastSegment()))
                    .orElseThrow(() -> new DataFolderLock.InUse(folder, OptionalLong.empty()));
            if (BookFiles.list(folder, disk).lastSegment() != files.lastSegment()) {
                claim.close(); // its writer went on to the next one meanwhile
                throw new DataFolderLock.InUse(folder, OptionalLong.empty());
            }
            return claim;
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be opened", e);
        }
    }

    /**
     * Begins an epoch in a data folder whose book nobody has open: the next opening by that name writes there.
     *
     * @throws IllegalArgumentException unless it is later than all that are there, and of the same till
     */
    public static void beginEpoch(Path folder, String newName, Disk disk) {
        Epoch epoch = Epoch.of(newName);
        try {
            BookFiles files = BookFiles.list(folder, disk);
            epoch.requireLaterThan(files.epochs());
            files.makeEpoch(newName);
        } catch (IOException e) {
            throw BookFailed.reading("Epoch " + newName + " cannot be begun in " + folder, e);
        }
    }

    /** The epochs in a data folder in their order, without any for a folder without a book. */
    public static List<String> epochsIn(Path folder, Disk disk) {
        try {
            return BookFiles.list(folder, disk).epochs();
        } catch (IOException e) {
            throw BookFailed.reading("The epochs in " + folder + " cannot be listed", e);
        }
    }

    /** The hash of the first line of the book in a data folder, which no other book has; empty while there is none. */
    public static Optional<Hash> firstHash(Path folder, Disk disk) {
        try {
            BookFiles files = BookFiles.list(folder, disk);
            return files.lastSegment() == 0 ? Optional.empty() : new LineLookup(files).firstSeal();
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be read", e);
        }
    }

    /**
     * Where the next line will stand. A full segment gives way to a new one here, so that the append finds it so.
     *
     * @param personal whether the line has personal fields
     * @throws BookFailed when the disk failed, now or earlier
     */
    public Place nextPlace(boolean personal) {
        mustStand();
        if (failure != null) {
            throw BookFailed.nothingRecorded(failure);
        }
        try {
            writer.makeRoom();
        } catch (IOException | RuntimeException | Error e) {
            throw fail(e, head.line() + 1);
        }
        Place end = writer.end();
        return personal ? end : new Place(end.segment(), end.offset(), -1);
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
        Place place = nextPlace(fields != null);
        long number = head.line() + 1;
        PeopleRecord.Written record = fields == null ? null : PeopleRecord.write(name, number, salts.get(), fields);
        Hash commitment = record == null ? null : record.commitment();
        Hash previous = files.chained(head.book(), head.hash(), name);
        LineFormat.Written line = LineFormat.write(number, commitment, entryBytes, previous);
        try {
            writer.force(line.bytes(), record == null ? null : record.bytes());
        } catch (IOException | RuntimeException | Error e) {
            throw fail(e, number);
        }
        head = new BookPosition(name, number, line.hash(), writer.end());
        return new BookLine(name, number, place, entry, Optional.ofNullable(personal), false, line.hash());
    }

    /**
     * Erases what is personal in some lines, for ever; the lines stay. Doing it again is harmless. Places and positions
     * from before hold no longer: an index is to be thrown away first, and made anew afterwards.
     *
     * @param lines which by their numbers, without the last: append the line that records the erasure first
     * @return how many lines had personal fields
     * @throws IllegalArgumentException when the last line is among them
     * @throws BookDamaged when a people record cannot be read; nothing was erased
     * @throws BookFailed when the disk failed, now or earlier
     */
    public long erase(LongPredicate lines) {
        mustStand();
        if (failure != null) {
            throw BookFailed.nothingErased(failure);
        }
        if (lines.test(head.line())) {
            throw new IllegalArgumentException("Line " + head.line()
                    + " is the last and cannot be erased. Append the line that records the erasure first.");
        }
        try {
            Erasure.Written written = writer.erase(lines);
            head = head.withPeopleEnd(written.end());
            return written.erased();
        } catch (BookFailed e) {
            failure = e.getCause();
            throw e;
        }
    }

    /**
     * Refuses, from the first time on for good, a data folder that was moved, replaced or removed under this process.
     *
     * @throws BookFailed when it was
     */
    public void mustStand() {
        try {
            if (failure == null) {
                writer.mustStand();
            }
        } catch (FolderChanged e) {
            failure = e;
        }
        if (failure instanceof FolderChanged) {
            throw BookFailed.nothingRecorded(failure);
        }
    }

    /** Reads one line and checks it against the line before it. */
    public BookLine read(Place place) {
        try {
            return new LineLookup(files).at(place);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The position behind a line.
     *
     * @param line its number; 0 for the position before the first
     * @throws IllegalArgumentException when the book has no such line
     */
    public BookPosition behind(long line) {
        if (line < 0 || line > head.line()) {
            throw new IllegalArgumentException("The book has the lines 1 to " + head.line() + ", not " + line + ".");
        }
        try {
            return line == 0
                    ? BookPosition.START
                    : line == head.line() ? head : new LineSearch(files, head).behind(line);
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
        files.requireHolds(after);
        try (BookWalk walk = new BookWalk(files, after, head)) {
            walk.upTo(head, reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Till and newest epoch, such as T1.1. */
    public String name() {
        return name;
    }

    /** Whether the book goes on in an epoch that has no line yet: the first line is to say why it was begun. */
    public boolean epochIsNew() {
        return head.line() > 0 && !head.book().equals(name);
    }

    /** The last line's entry in whichever epoch, without what is personal; empty for an empty book. */
    public Optional<String> lastEntry() {
        return entryBefore(head);
    }

    /** The entry of the line that ends at a position, without what is personal; empty before the first line. */
    public Optional<String> entryBefore(BookPosition position) {
        try {
            return position.line() == 0 ? Optional.empty() : Optional.of(new LineLookup(files).entryEndingAt(position));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Checks the lines of the newest segment, in a tenth of a second; empty when they are sound. */
    public List<BookFinding> checkNewest() {
        try {
            return SegmentCheck.upTo(head, files);
        } catch (BookDamaged e) {
            return List.of(e.finding());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads all lines that there are now, beside this writer. */
    public BookReader reader() {
        return new BookReader(files.folder(), head, files.disk());
    }

    /** What made the book refuse to be written to; empty while it can be. */
    public Optional<BookFailed> failure() {
        return Optional.ofNullable(failure).map(BookFailed::nothingRecorded);
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
            throw BookFailed.reading("The credit book " + files.book() + " cannot be closed", e);
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

    private BookFailed unreadable(IOException cause) {
        return BookFailed.reading("The credit book " + files.book() + " cannot be read", cause);
    }
}
