package org.tallystick.book;

import java.io.IOException;
import java.util.List;

/**
 * Checks the lines of the newest segment, each against the one before: no more than some MiB, which takes a tenth of a
 * second. People records are left to {@link BookCheck}.
 */
final class SegmentCheck {
    private SegmentCheck() {}

    /** The first line that is not sound, if there is one: nothing after it can be told. */
    static List<BookFinding> upTo(BookPosition head, BookFiles files) throws IOException {
        Place end = head.end();
        if (head.line() == 0) {
            return List.of();
        }
        String file = files.nameOf(files.segment(end.segment()));
        Hash before = new LineLookup(files).beforeAll(end.segment());
        long number = 0;
        try (TextLines lines = new TextLines(files.disk().openToRead(files.segment(end.segment())), 0)) {
            long at = 0;
            while (at < end.offset()) {
                TextLines.Piece piece = lines.next();
                if (piece == null || !piece.ended()) {
                    return List.of(new BookFinding(file, 0, "no whole line stands at byte " + at, BookFinding.RESTORE));
                }
                if (!(LineFormat.read(piece.bytes(), before) instanceof LineFormat.Sound sound)
                        || (number > 0 && sound.number() != number + 1)) {
                    long said = LineFormat.numberOf(piece.bytes()).orElse(0);
                    String what = "the line at byte " + at + " is not what was recorded";
                    return List.of(new BookFinding(file, said, what, BookFinding.RESTORE));
                }
                before = sound.hash();
                number = sound.number();
                at = piece.end();
            }
        }
        return List.of();
    }
}
