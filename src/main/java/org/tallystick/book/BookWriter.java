package org.tallystick.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Writes at the ends of a book's newest segment and of the people file. */
final class BookWriter {
    private final BookFiles files;
    private final Sizes sizes;
    private final ReservedFile people;
    private final ExecutorService peopleWriter;
    private ReservedFile segment;
    private int segmentNumber;

    /** Bytes from which on a segment is full, and bytes reserved at a time. */
    record Sizes(long segment, int reserve) {
        static final Sizes STANDARD = new Sizes(8 << 20, 256 << 10);
    }

    BookWriter(BookFiles files, Place tail, Sizes sizes) throws IOException {
        this.files = files;
        this.sizes = sizes;
        this.segmentNumber = tail.segment();
        this.segment = openSegment(tail.offset());
        this.people = new ReservedFile(files.disk().open(files.people()), tail.peopleOffset(), sizes.reserve);
        this.peopleWriter = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("people-" + files.book()).factory());
    }

    /** Where the next line and the next record will stand. */
    Place end() {
        return new Place(segmentNumber, segment.end(), people.end());
    }

    /** Makes a new segment when the present one is full. */
    void makeRoom() throws IOException {
        if (segment.end() >= sizes.segment) {
            // Only the last segment may end in reserved room: where one follows, text ends at the end of the file.
            segment.trim();
            files.makeSegment(segmentNumber + 1);
            segment.close();
            segmentNumber++;
            segment = openSegment(0);
        }
    }

    /** Forces a line and its people record, both at once: the disk does two in little more time than one. */
    void force(byte[] line, byte @Nullable [] record) throws IOException {
        if (record == null) {
            segment.append(line);
            return;
        }
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> appendToPeople(record), peopleWriter);
        Waiting recorded = other::join;
        try (recorded) {
            segment.append(line);
        }
    }

    /** Removes what a failed write left. Afterwards it is certain that nothing was recorded, unless this fails too. */
    void takeBack() throws IOException {
        segment.trim();
        people.trim();
    }

    void close(boolean trim) throws IOException {
        peopleWriter.shutdown();
        ReservedFile newest = segment;
        try (people;
                newest) {
            if (trim) {
                newest.trim();
                people.trim();
            }
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

    private ReservedFile openSegment(long end) throws IOException {
        return new ReservedFile(files.disk().open(files.segment(segmentNumber)), end, sizes.reserve);
    }
}
