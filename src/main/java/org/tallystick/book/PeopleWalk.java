package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the people file beside a walk through the book: both are in the order of the lines, so one record of memory
 * is enough.
 */
final class PeopleWalk implements Closeable {
    private final BookFiles files;
    private final TextLines lines;
    private final Consumer<Finding> troubles;
    private TextLines.@Nullable Piece ahead;
    private @Nullable Found pending;
    private long soundEnd;
    private long missing;
    private long excusedFrom = Long.MAX_VALUE;
    private boolean badTail;
    private boolean started;

    PeopleWalk(BookFiles files, long from, Consumer<Finding> troubles) throws IOException {
        this.files = files;
        this.troubles = troubles;
        this.soundEnd = from;
        this.lines = new TextLines(files.disk().openToRead(files.people()), from);
    }

    record Found(PeopleRecord record, long offset, long end) {}

    /** The record of a line, which may hold other than what the line asks for; lines come in rising order. */
    Optional<Found> take(String epoch, long number, Hash commitment) throws IOException {
        Found found = peek();
        while (found != null && found.record.number() < number) {
            lineless(found);
            keep(found);
            found = peek();
        }
        if (found == null || found.record.number() != number) {
            missing = missing == 0 ? number : missing;
            return Optional.empty();
        }
        missing = 0;
        excusedFrom = Long.MAX_VALUE;
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
        Found left = peek();
        if ((left != null || badTail) && missing != 0 && missing <= lastLine) {
            report(missing, "its people record is unreadable or claims another line", Finding.RESTORE);
        }
        for (; left != null; left = peek()) {
            if (left.record.number() != lastLine + 1 || ahead != null) {
                lineless(left);
            }
            pending = null;
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
            if (record.isEmpty() && ahead == null) {
                badTail = true;
            } else if (record.isEmpty()) {
                report(0, "the record at byte " + piece.offset() + " cannot be read", Finding.RESTORE);
            } else if (files.hasEpoch(record.get().book())) {
                pending = new Found(record.get(), piece.offset(), piece.end());
            } else {
                String what = "a record belongs to book " + record.get().book() + ", which is not here";
                report(record.get().number(), what, Finding.RESTORE);
            }
        }
        return pending;
    }

    private void keep(Found found) {
        soundEnd = found.end;
        pending = null;
    }

    private void lineless(Found found) {
        if (found.record.number() < excusedFrom) {
            report(found.record.number(), "no line of the book asks for this record", Finding.RESTORE);
        }
    }

    private void report(long line, String what, String remedy) {
        troubles.accept(new Finding(files.nameOf(files.people()), line, what, remedy));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
