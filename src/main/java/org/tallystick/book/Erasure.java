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
            for (TextLines.Piece piece = old.next(); piece != null && piece.offset() < end; piece = old.next()) {
                if (lines.test(record(piece, files).number())) {
                    erased++;
                } else {
                    byte[] bytes = Arrays.copyOf(piece.bytes(), piece.bytes().length + 1);
                    bytes[bytes.length - 1] = '\n';
                    ReservedFile.write(fresh, bytes, kept);
                    kept += bytes.length;
                }
            }
            fresh.force();
        }
        return new Written(erased, kept);
    }

    private static PeopleRecord record(TextLines.Piece piece, BookFiles files) {
        String what = "the record at byte " + piece.offset() + " cannot be read";
        return PeopleRecord.read(piece.bytes())
                .orElseThrow(
                        () -> new BookDamaged(new Finding(files.nameOf(files.people()), 0, what, Finding.RESTORE)));
    }
}
