package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Writes at the ends of the newest segment and of the people file. */
final class BookWriter {
    private final BookFiles files;
    private final String epoch;
    private final Sizes sizes;
    private final ExecutorService peopleWriter;
    private ReservedFile people;
    private ReservedFile segment;
    private Closeable claim;
    private int segmentNumber;
    /** What the system knew both files by when they were opened. */
    private Optional<Object> sameSegment;

    private Optional<Object> samePeople;
    /** Where both files ended after the last line that was forced with all that belongs to it. */
    private Place recorded;

    /** Bytes from which on a segment is full, and bytes reserved at a time. */
    record Sizes(long segment, int reserve) {
        static final Sizes STANDARD = new Sizes(8 << 20, 256 << 10);
    }

    BookWriter(BookFiles files, String epoch, Place tail, Sizes sizes) throws IOException {
        this.files = files;
        this.epoch = epoch;
        this.sizes = sizes;
        this.segmentNumber = tail.segment();
        this.recorded = tail;
        this.people = openPeople(tail.peopleOffset());
        this.samePeople = files.disk().identity(files.people());
        this.claim = claimed(segmentNumber);
        this.segment = openSegment(segmentNumber, tail.offset());
        this.sameSegment = files.disk().identity(files.segment(segmentNumber));
        this.peopleWriter = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("people-" + epoch).factory());
    }

    /** Where the next line and the next record will stand. */
    Place end() {
        return recorded;
    }

    /**
     * Refuses to go on in files that nobody would find any more: a data folder that was moved, replaced or removed
     * under the running module still takes what is written to it.
     */
    void mustStand() throws FolderChanged {
        mustStand(files.segment(segmentNumber), sameSegment);
        mustStand(files.people(), samePeople);
    }

    private void mustStand(Path file, Optional<Object> opened) throws FolderChanged {
        try {
            if (files.disk().identity(file).equals(opened)) {
                return;
            }
        } catch (IOException e) {
            throw new FolderChanged(file, e);
        }
        throw new FolderChanged(file, null);
    }

    private Closeable claimed(int number) throws IOException {
        Path file = files.segment(number);
        return files.disk().claim(file).orElseThrow(() -> new IOException(file + " is in use by another process"));
    }

    /** Makes a new segment when the present one is full. */
    void makeRoom() throws IOException {
        if (segment.end() >= sizes.segment) {
            // Only the last segment may end in reserved room: where one follows, text ends at the end of the file.
            ReservedFile full = segment;
            Closeable before = claim;
            full.cut(recorded.offset());
            segmentNumber = files.makeSegment(epoch);
            claim = claimed(segmentNumber);
            segment = openSegment(segmentNumber, 0);
            sameSegment = files.disk().identity(files.segment(segmentNumber));
            recorded = new Place(segmentNumber, 0, recorded.peopleOffset());
            full.close();
            before.close();
        }
    }

    /** Forces a line and its people record, both at once: the disk does two in little more time than one. */
    void force(byte[] line, byte @Nullable [] record) throws IOException {
        if (record == null) {
            segment.append(line);
        } else {
            Waiting other = CompletableFuture.runAsync(() -> appendToPeople(record), peopleWriter)::join;
            try (other) {
                segment.append(line);
            }
        }
        recorded = new Place(segmentNumber, segment.end(), people.end());
    }

    /**
     * Leaves some lines' records out of the people file.
     *
     * @throws BookFailed after which nothing may be written any more
     */
    Erasure.Written erase(LongPredicate lines) {
        Erasure.Written written;
        try {
            written = Erasure.write(files, lines, recorded.peopleOffset());
        } catch (IOException e) {
            throw BookFailed.nothingErased(e);
        }
        try {
            people.close(); // Windows replaces no file that is open
            files.disk().rename(files.peopleInMaking(), files.people());
            files.disk().forceFolder(files.folder());
            people = openPeople(written.end());
            samePeople = files.disk().identity(files.people());
        } catch (IOException e) {
            throw BookFailed.uncertainErasure(e);
        }
        recorded = new Place(recorded.segment(), recorded.offset(), written.end());
        return written;
    }

    /**
     * Removes the line of a failed write; then it is certain that nothing was recorded, unless this fails too. Its
     * people record, if there is one, is dropped at the next start.
     */
    void takeBack() throws IOException {
        segment.cut(recorded.offset());
    }

    void close(boolean trim) throws IOException {
        peopleWriter.shutdown();
        try (ReservedFile lines = segment;
                ReservedFile records = people) {
            if (trim) {
                lines.cut(recorded.offset());
                records.cut(recorded.peopleOffset());
            }
        } finally {
            claim.close();
        }
    }

    private interface Waiting extends AutoCloseable {
        @Override
        void close();
    }

    private void appendToPeople(byte[] record) {
        try {
            people.append(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReservedFile openPeople(long end) throws IOException {
        return new ReservedFile(files.disk().open(files.people()), end, sizes.reserve);
    }

    private ReservedFile openSegment(int number, long end) throws IOException {
        return new ReservedFile(files.disk().open(files.segment(number)), end, sizes.reserve);
    }
}
