package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files of a book in order before it is written to: checks what follows the known position, puts an
 * unfinished last line aside, drops people records of lines that are not there.
 *
 * <p>A line and its people record are forced at the same time, and acknowledged when both are. So a crash may leave
 * any part of either. A last line that is bad, or whose record is missing or bad, was not acknowledged unless the
 * index knows it. Every step may be repeated after a crash in the middle.
 */
final class BookOpening {
    private final BookFiles files;
    private final String epoch;
    private final BookPosition known;
    private BookPosition head;
    private BookWalk.@Nullable Sound last;
    private long peopleEnd;

    BookOpening(BookFiles files, String epoch, BookPosition known) {
        this.files = files;
        this.epoch = epoch;
        this.known = known;
        this.head = known;
    }

    /** Where the book ends, and the segment and offsets at which writing goes on. */
    record Opened(BookPosition head, Place tail, Optional<TornTail> torn) {}

    Opened run() throws IOException {
        makeOrFind();
        new LineLookup(files).confirm(known);
        Optional<TornTail> torn = walk();
        int segment = files.lastSegment();
        long end = head.end().segment() == segment ? head.end().offset() : 0;
        Place newest = last == null ? new Place(0, 0, -1) : last.line().place();
        settle(files.segment(segment), newest.segment() == segment ? newest.offset() : end, end);
        settle(files.people(), newest.peopleOffset() < 0 ? peopleEnd : newest.peopleOffset(), peopleEnd);
        if (files.disk().exists(files.peopleInMaking())) {
            files.disk().delete(files.peopleInMaking());
        }
        files.forceNames();
        if (!files.segments().containsValue(epoch)) {
            // The epochs before are closed now: all that a crash left in them is gone, and forced.
            return new Opened(head, new Place(files.makeSegment(epoch), 0, peopleEnd), torn);
        }
        return new Opened(head, new Place(segment, end, peopleEnd), torn);
    }

    private void makeOrFind() throws IOException {
        if (!files.troubles().isEmpty()) {
            throw new BookDamaged(files.troubles().getFirst());
        }
        if (files.lastSegment() == 0 && known.line() > 0) {
            throw new BookDamaged(files.missing(files.epoch(known.book())));
        }
        if (files.lastSegment() == 0) {
            // Where a segment is, the people file must be.
            files.disk().makeFolder(files.folder());
            files.disk().open(files.people()).close();
            files.makeSegment(epoch);
        } else if (!files.disk().exists(files.people())) {
            throw new BookDamaged(files.missing(files.people()));
        }
    }

    private Optional<TornTail> walk() throws IOException {
        BookPosition beforeHead = head;
        Optional<TornTail> torn = Optional.empty();
        try (BookWalk walk = new BookWalk(files, known, known)) {
            for (BookWalk.Step step = walk.next(); step != null; step = walk.next()) {
                switch (step) {
                    case BookWalk.Sound sound -> {
                        beforeHead = head;
                        head = sound.after();
                        last = sound;
                    }
                    case BookWalk.TooNew newer -> throw new BookTooNew(newer.file(), newer.line(), newer.version());
                    case BookWalk.Bad bad -> torn = Optional.of(putAside(bad));
                }
            }
            if (torn.isEmpty() && last != null && last.line().erased()) {
                torn = Optional.of(putAsideWithoutRecord(last));
                head = beforeHead;
                last = null;
            }
            walk.people().finish(head.line());
            peopleEnd = walk.people().end();
        }
        return torn;
    }

    private TornTail putAside(BookWalk.Bad bad) throws IOException {
        if (!bad.last()) {
            throw new BookDamaged(bad.finding());
        }
        Place place = new Place(files.lastSegment(), bad.piece().offset(), -1);
        return putAside(bad.finding().line(), place, bad.piece().length());
    }

    /** Keeps the bytes in a file of their own. Bytes kept earlier, at the same place, stay. */
    private TornTail putAside(long line, Place place, long length) throws IOException {
        byte[] bytes;
        try (Disk.OpenFile segment = files.disk().openToRead(files.segment(place.segment()))) {
            bytes = ReservedFile.read(segment, place.offset(), place.offset() + length);
        }
        Path kept = files.torn(place, 1);
        for (int copy = 2; files.disk().exists(kept); copy++) {
            kept = files.torn(place, copy);
        }
        try (Disk.OpenFile file = files.disk().open(kept)) {
            ReservedFile.write(file, bytes, 0);
            file.force();
        }
        files.disk().forceFolder(files.epoch(files.epochOf(place.segment()).orElseThrow()));
        return new TornTail(line, kept, length);
    }

    /** An erased line never stands last, so the record was never there, or it is lost. */
    private TornTail putAsideWithoutRecord(BookWalk.Sound sound) throws IOException {
        Place place = sound.line().place();
        if (place.segment() != files.lastSegment()) {
            // The segment after a line is made only once that line is acknowledged.
            throw new BookDamaged(files.withoutRecord(sound.line(), BookFinding.RESTORE));
        }
        return putAside(sound.line().number(), place, sound.after().end().offset() - place.offset());
    }

    /**
     * Cuts a file behind its sound part and writes the newest text once more: if the process died before forcing
     * it, or forcing failed, it may be readable and yet never reach the disk unless it is written again.
     */
    private void settle(Path path, long newest, long end) throws IOException {
        try (Disk.OpenFile file = files.disk().open(path)) {
            boolean cut = file.size() > end;
            if (cut) {
                file.truncate(end);
            }
            if (newest < end) {
                ReservedFile.write(file, ReservedFile.read(file, newest, end), newest);
            }
            if (cut || newest < end) {
                file.force();
            }
        }
    }
}
