package org.tallystick.ledger.replay;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryTooNew;

/** Reads the lines of a book one after the other, and says at which line something is wrong. */
public final class ReadLines {
    private final Source source;
    private final EntryCodec codec;

    /** Where the lines come from: the open book, or its files beside whoever has it open. */
    @FunctionalInterface
    public interface Source {
        /** As {@link CreditBook#forEachWithEnd} and {@link org.tallystick.book.BookReader#forEach} do. */
        void forEach(BookPosition after, BiConsumer<BookLine, BookPosition> reader);
    }

    public ReadLines(Source source, EntryCodec codec) {
        this.source = source;
        this.codec = codec;
    }

    /** A line that was checked against the one before, and where it stands. */
    public record Line(BookPosition start, BookLine text, BookPosition end) {}

    /**
     * A line and what it says.
     *
     * @param entry null for one that cannot be read
     * @param fault why it cannot
     */
    public record Read(
            Line line, @Nullable Entry entry, @Nullable RuntimeException fault) {

        /** The entry of a line that has to be readable. */
        Entry known() {
            if (entry == null) {
                throw Objects.requireNonNull(fault);
            }
            return entry;
        }
    }

    /** On this thread alone. */
    public void after(BookPosition position, Consumer<Read> reader) {
        lines(position, line -> reader.accept(decoded(line)));
    }

    /** Reading, decoding and what the reader does, each on a thread of its own; the reader's is this one. */
    public void inParallelAfter(BookPosition position, Consumer<Read> reader) {
        LineStream.run(
                "tallystick-decodes",
                decoded -> LineStream.run(
                        "tallystick-reads",
                        (Consumer<Line> read) -> lines(position, read),
                        (Line line) -> decoded.accept(decoded(line))),
                reader);
    }

    /** As long as the reader wants more. */
    public void whileWantedAfter(BookPosition position, Predicate<Read> reader) {
        try {
            after(position, read -> {
                if (!reader.test(read)) {
                    throw new Enough();
                }
            });
        } catch (Enough expected) {
            return;
        }
    }

    /** Ends a walk early; the book closes its files on the way out. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super("enough", null, false, false);
        }
    }

    private void lines(BookPosition position, Consumer<Line> reader) {
        BookPosition[] reached = {position};
        source.forEach(position, (line, end) -> {
            reader.accept(new Line(reached[0], line, end));
            reached[0] = end;
        });
    }

    private Read decoded(Line line) {
        try {
            return new Read(line, entry(line.text(), codec), null);
        } catch (EntryTooNew e) {
            throw new EntryTooNew(line.text().number(), e);
        } catch (RuntimeException e) {
            return new Read(line, null, e);
        }
    }

    /** What a line says; what was personal is null where it was erased. */
    public static Entry entry(BookLine line, EntryCodec codec) {
        return codec.read(new Written(line.entry(), line.personal().orElse(null)));
    }
}
