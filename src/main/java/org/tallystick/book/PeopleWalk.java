package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the people file beside a walk through the book: both are in the order of the lines, so one record of memory
 * is enough.
 */
final class PeopleWalk implements Closeable {
    private final BookFiles files;
    private final TextLines lines;
    private final BookPosition recorded;
    private final Consumer<BookFinding> troubles;
    private TextLines.@Nullable Piece ahead;
    private @Nullable Found pending;
    private long soundEnd;
    private long excusedFrom = Long.MAX_VALUE;
    private boolean started;
    private TextLines.@Nullable Piece badTail;
    /** A record that lines may have lost, and the lines since the last record that found none, erased or not. */
    private TextLines.@Nullable Piece unreadable;

    private final List<Long> missed = new ArrayList<>();

    /** @param recorded up to where nothing can be the rest of a crash */
    PeopleWalk(BookFiles files, long from, BookPosition recorded, Consumer<BookFinding> troubles) throws IOException {
        this.files = files;
        this.recorded = recorded;
        this.troubles = troubles;
        this.soundEnd = from;
        this.lines = new TextLines(files.disk().openToRead(files.people()), from);
    }

    record Found(PeopleRecord record, long offset, long end) {}

    /** The record of a line, which may hold other than what the line asks for; lines come in rising order. */
    Optional<Found> take(String epoch, long number, Hash commitment) throws IOException {
        Found found = peek();
        while (found != null
                && found.record.number() < number
                && !found.record.commitment().equals(commitment)) {
            lineless(found);
            keep(found);
            found = peek();
        }
        if (found == null
                || (found.record.number() > number && !found.record.commitment().equals(commitment))) {
            missed.add(number);
            reportUnreadable(number);
            return Optional.empty();
        }
        if (found.record.number() != number) {
            report(number, "its people record claims line " + found.record.number());
        }
        excusedFrom = Long.MAX_VALUE;
        missed.clear();
        unreadable = null;
        pending = null;
        if (found.record.answers(epoch, commitment)) {
            keep(found);
        }
        return Optional.of(found);
    }

    /** From this line on lines are bad and ask for nothing, until one asks again. */
    void excuse(long number) {
        excusedFrom = Math.min(excusedFrom, number);
    }

    /** End of the last record that is what a line asks for. */
    long end() {
        return soundEnd;
    }

    /**
     * Looks at what is left after the book's last line. A record is forced no later than its line is acknowledged, so
     * a crash leaves at most one: of the line after the last. It may be torn, and is to be cut off at {@link #end()}.
     */
    void finish(long lastLine) throws IOException {
        for (Found left = peek(); left != null; left = peek()) {
            if (left.record.number() != lastLine + 1 || ahead != null) {
                lineless(left);
            }
            pending = null;
        }
        if (badTail != null && !PeopleRecord.isRestOf(lastLine + 1, badTail)) {
            unreadable(badTail);
            missed.forEach(this::reportUnreadable);
        }
    }

    private @Nullable Found peek() throws IOException {
        if (!started) {
            ahead = lines.next();
            started = true;
        }
        while (pending == null && ahead != null) {
            TextLines.Piece piece = ahead;
            ahead = lines.next();
            Optional<PeopleRecord> record = piece.ended() ? PeopleRecord.read(piece.bytes()) : Optional.empty();
            boolean mayBeTorn =
                    ahead == null && piece.offset() >= recorded.end().peopleOffset();
            if (record.isPresent()) {
                pending = sound(record.get(), piece);
            } else if (mayBeTorn) {
                badTail = piece;
            } else {
                unreadable(piece);
            }
        }
        return pending;
    }

    private @Nullable Found sound(PeopleRecord record, TextLines.Piece piece) {
        if (!files.hasEpoch(record.book())) {
            report(record.number(), "a record belongs to book " + record.book() + ", which is not here");
            return null;
        }
        return new Found(record, piece.offset(), piece.end());
    }

    private void keep(Found found) {
        soundEnd = found.end;
        pending = null;
    }

    private void unreadable(TextLines.Piece piece) {
        OptionalLong number = PeopleRecord.numberIn(piece);
        report(number.orElse(0), "the record at byte " + piece.offset() + " cannot be read");
        unreadable = number.isPresent() ? null : piece;
    }

    private void reportUnreadable(long line) {
        if (unreadable != null) {
            report(line, "it has no record, and the one at byte " + unreadable.offset() + " cannot be read");
        }
    }

    private void lineless(Found found) {
        if (found.record.number() < excusedFrom) {
            report(found.record.number(), "no line of the book asks for this record");
        }
    }

    private void report(long line, String what) {
        troubles.accept(new BookFinding(files.nameOf(files.people()), line, what, BookFinding.RESTORE));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
