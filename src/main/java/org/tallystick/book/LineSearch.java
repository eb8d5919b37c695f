package org.tallystick.book;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Finds lines by their numbers. Book and people file are both in the order of the lines, so half of what is left is
 * put aside with each look: some twenty short reads, however long they are.
 */
record LineSearch(BookFiles files, BookPosition head) {

    /** @param line from 1 to the head's */
    BookPosition behind(long line) throws IOException {
        int segment = segmentOf(line);
        try (Disk.OpenFile lines = files.disk().openToRead(files.segment(segment));
                Disk.OpenFile people = files.disk().openToRead(files.people())) {
            long end = segment == head.end().segment() ? head.end().offset() : lines.size();
            long behind = endOf(line, lines, end, segment, piece -> LineFormat.numberOf(piece.bytes()));
            Hash hash = new LineLookup(files).sealEndingAt(lines, segment, behind);
            long record = endOf(line, people, head.end().peopleOffset(), 0, PeopleRecord::numberIn);
            return new BookPosition(
                    files.epochOf(segment).orElseThrow(), line, hash, new Place(segment, behind, record));
        }
    }

    /** The latest lines are asked for most. */
    private int segmentOf(long line) throws IOException {
        for (int segment : files.segments().descendingKeySet()) {
            try (Disk.OpenFile open = files.disk().openToRead(files.segment(segment))) {
                TextLines.Piece first = new TextLines(open, 0).next();
                if (first != null
                        && LineFormat.numberOf(first.bytes()).orElseThrow(() -> damaged(segment, 0)) <= line) {
                    return segment;
                }
            }
        }
        throw damaged(files.segments().firstKey(), 0);
    }

    /**
     * Where the last piece up to a line ends.
     *
     * @param segment for the message; 0 for the people file
     */
    private long endOf(
            long line, Disk.OpenFile file, long fileEnd, int segment, Function<TextLines.Piece, OptionalLong> number)
            throws IOException {
        long from = 0;
        long to = fileEnd;
        while (from < to) {
            long start = LineLookup.startOfLineEndingAt(file, (from + to) / 2 + 1);
            TextLines.Piece piece = new TextLines(file, start).next();
            if (piece == null) {
                throw damaged(segment, start);
            }
            if (number.apply(piece).orElseThrow(() -> damaged(segment, start)) <= line) {
                from = piece.end();
            } else {
                to = start;
            }
        }
        return from;
    }

    private BookDamaged damaged(int segment, long at) {
        String file = files.nameOf(segment == 0 ? files.people() : files.segment(segment));
        return new BookDamaged(new BookFinding(file, 0, "no whole line stands at byte " + at, BookFinding.RESTORE));
    }
}
