package org.tallystick.book;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Writes the people file anew, without some of its records, beside the one in use. */
final class Erasure {
    private Erasure() {}

    /**
     * The new file, on the disk but not in use yet.
     *
     * @param erased how many records were left out
     * @param end bytes of the others
     */
    record Written(long erased, long end) {}

    /**
     * Copies all records but those of some lines.
     *
     * @param end where the file in use ends
     * @throws BookDamaged when a record cannot be read
     */
    static Written write(BookFiles files, LongPredicate lines, long end) throws IOException {
        long erased = 0;
        long kept = 0;
        try (TextLines old = new TextLines(files.disk().openToRead(files.people()), 0);
                Disk.OpenFile fresh = files.disk().open(files.peopleInMaking())) {
            fresh.truncate(0);
            long at = 0;
            while (at < end) {
                TextLines.Piece piece = old.next();
                byte[] text = piece == null ? new byte[0] : piece.bytes();
                if (lines.test(record(text, at, files).number())) {
                    erased++;
                } else {
                    byte[] bytes = Arrays.copyOf(text, text.length + 1);
                    bytes[text.length] = '\n';
                    ReservedFile.write(fresh, bytes, kept);
                    kept += bytes.length;
                }
                at += text.length + 1;
            }
            fresh.force();
        }
        return new Written(erased, kept);
    }

    private static PeopleRecord record(byte[] text, long at, BookFiles files) {
        String what = "the record at byte " + at + " cannot be read";
        return PeopleRecord.read(text)
                .orElseThrow(() ->
                        new BookDamaged(new BookFinding(files.nameOf(files.people()), 0, what, BookFinding.RESTORE)));
    }
}
