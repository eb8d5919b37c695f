package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book's lines in order through all its epochs and segments and checks each against the line before and its
 * people record. After a bad line it goes on, so that one damage is one finding.
 */
final class BookWalk implements Closeable {
    private final BookFiles files;
    private final PeopleWalk people;
    private int segment;
    /** Epoch of the line before; empty before the first. */
    private String epoch;

    private long offset;
    private @Nullable TextLines lines;
    private TextLines.@Nullable Piece ahead;
    private long number;
    /** The hashes the next line may follow on: after a bad line both what it says and what it comes to. */
    private Set<Hash> previous;

    private boolean afterBad;

    /** @param recorded up to where no people record can be the rest of a crash */
    BookWalk(BookFiles files, BookPosition after, BookPosition recorded, Consumer<BookFinding> troubles)
            throws IOException {
        this.files = files;
        this.segment = after.end().segment();
        this.epoch = after.book();
        this.offset = after.end().offset();
        this.number = after.line();
        this.previous = Set.of(after.hash());
        this.people = new PeopleWalk(files, after.end().peopleOffset(), recorded, troubles);
    }

    /** Refuses what is not sound. */
    BookWalk(BookFiles files, BookPosition after, BookPosition recorded) throws IOException {
        this(files, after, recorded, finding -> {
            throw new BookDamaged(finding);
        });
    }

    sealed interface Step {}

    record Sound(BookLine line, BookPosition after) implements Step {}

    /** A line that is not what was recorded; {@code last} when nothing at all follows it. */
    record Bad(TextLines.Piece piece, BookFinding finding, boolean last) implements Step {}

    record TooNew(String file, long line, long version) implements Step {}

    /** The next line, or null after the last. */
    @Nullable
    Step next() throws IOException {
        TextLines.Piece piece = take();
        if (piece == null) {
            return null;
        }
        LineFormat.Reading reading = new LineFormat.Bad("it follows on no line");
        for (Hash hash : previous) {
            reading = LineFormat.read(piece.bytes(), hash);
            if (reading instanceof LineFormat.Sound sound && piece.ended() && follows(sound)) {
                return sound(sound, piece);
            }
        }
        number++;
        people.excuse(number);
        boolean torn = LineFormat.numberOf(piece.bytes()).orElse(number) == number
                && previous.stream().noneMatch(hash -> LineFormat.hidesLine(piece.bytes(), hash));
        afterBad = true;
        previous = eitherHash(piece.bytes());
        return switch (reading) {
            case LineFormat.TooNew newer -> new TooNew(fileName(), number, newer.version());
            case LineFormat.Bad bad -> bad(piece, bad.why(), torn);
            case LineFormat.Sound sound ->
                bad(piece, piece.ended() ? "it is numbered " + sound.number() : "it does not end in LF", torn);
        };
    }

    /** Hands on all lines up to one that must be there. */
    void upTo(BookPosition head, BiConsumer<BookLine, BookPosition> reader) throws IOException {
        while (number < head.line()) {
            switch (next()) {
                case Sound sound -> reader.accept(sound.line(), sound.after());
                case Bad bad -> throw new BookDamaged(bad.finding());
                case TooNew newer -> throw new BookTooNew(newer.file(), newer.line(), newer.version());
                case null -> throw new BookDamaged(files.endsEarly(number, head));
            }
        }
    }

    PeopleWalk people() {
        return people;
    }

    private boolean follows(LineFormat.Sound sound) {
        // Damage may have swallowed lines; the ones after it are numbered on.
        return afterBad ? sound.number() > number : sound.number() == number + 1;
    }

    private Step sound(LineFormat.Sound sound, TextLines.Piece piece) throws IOException {
        number = sound.number();
        previous = Set.of(sound.hash());
        afterBad = false;
        Optional<PeopleWalk.Found> found = Optional.empty();
        if (sound.commitment().isPresent()) {
            Hash commitment = sound.commitment().get();
            found = people.take(epoch, number, commitment);
            if (found.isPresent() && !found.get().record().answers(epoch, commitment)) {
                return bad(piece, "its personal fields in people.jsonl are not those it was recorded with", true);
            }
        }
        Place place = new Place(
                segment, piece.offset(), found.map(PeopleWalk.Found::offset).orElse(-1L));
        boolean erased = sound.commitment().isPresent() && found.isEmpty();
        Optional<String> personal = found.map(f -> f.record().fields());
        BookPosition after =
                new BookPosition(epoch, number, sound.hash(), new Place(segment, piece.end(), people.end()));
        return new Sound(new BookLine(epoch, number, place, sound.entry(), personal, erased, sound.hash()), after);
    }

    private Bad bad(TextLines.Piece piece, String why, boolean torn) {
        boolean last = torn && ahead == null && segment == files.lastSegment();
        return new Bad(piece, new BookFinding(fileName(), number, why, BookFinding.RESTORE), last);
    }

    private Set<Hash> eitherHash(byte[] line) {
        Set<Hash> either = new LinkedHashSet<>();
        LineFormat.sealOf(line).ifPresent(either::add);
        byte[] body = Arrays.copyOf(line, Math.max(0, line.length - LineFormat.SEAL + 1));
        previous.forEach(hash -> either.add(Hash.of(hash.ascii(), body)));
        return either;
    }

    private TextLines.@Nullable Piece take() throws IOException {
        if (lines == null) {
            lines = open();
            ahead = lines.next();
        }
        NavigableMap<Integer, String> segments = files.segments();
        for (Integer next = segments.higherKey(segment);
                ahead == null && next != null;
                next = segments.higherKey(segment)) {
            lines.close();
            segment = next;
            offset = 0;
            lines = open();
            ahead = lines.next();
        }
        TextLines.Piece piece = ahead;
        if (piece != null) {
            enter(files.epochOf(segment).orElseThrow());
        }
        ahead = piece == null ? null : lines.next();
        return piece;
    }

    private void enter(String next) {
        if (!next.equals(epoch)) {
            Set<Hash> chained = new LinkedHashSet<>();
            previous.forEach(hash -> chained.add(files.chained(epoch, hash, next)));
            previous = chained;
            epoch = next;
        }
    }

    private TextLines open() throws IOException {
        return new TextLines(files.disk().openToRead(files.segment(segment)), offset);
    }

    private String fileName() {
        return files.nameOf(files.segment(segment));
    }

    @Override
    public void close() throws IOException {
        try (people) {
            if (lines != null) {
                lines.close();
            }
        }
    }
}
