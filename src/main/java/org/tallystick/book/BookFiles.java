package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the files of one book stand. */
record BookFiles(Path folder, String book, Disk disk) {
    /** Till code and epoch; also a folder's name, so nothing that could leave the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,15}\\.[1-9][0-9]{0,8}");

    private static final Pattern SEGMENT = Pattern.compile("([0-9]{6,9})\\.jsonl");

    BookFiles {
        if (!NAME.matcher(book).matches()) {
            throw new IllegalArgumentException("A book is named by till code and epoch, like T1.1, not: " + book);
        }
    }

    Path segments() {
        return folder.resolve("book").resolve(book);
    }

    Path segment(int number) {
        return segments().resolve(String.format(Locale.ROOT, "%06d.jsonl", number));
    }

    /** Where the bytes of an unfinished line are kept; {@code copy} counts from 1. */
    Path torn(Place place, int copy) {
        String again = copy == 1 ? "" : "-" + copy;
        String name = String.format(Locale.ROOT, "torn-%06d-%d%s.bytes", place.segment(), place.offset(), again);
        return segments().resolve(name);
    }

    Path people() {
        return folder.resolve("people.jsonl");
    }

    /** Relative to the data folder and the same on every system, for messages. */
    String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    TreeSet<Integer> segmentNumbers() throws IOException {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : disk.names(segments())) {
            Matcher segment = SEGMENT.matcher(name);
            if (segment.matches() && segment(Integer.parseInt(segment.group(1))).endsWith(name)) {
                numbers.add(Integer.valueOf(segment.group(1)));
            }
        }
        return numbers;
    }

    boolean hasBook(String other) {
        return NAME.matcher(other).matches()
                && disk.exists(folder.resolve("book").resolve(other));
    }

    /** Makes the people file, then the first segment: where a segment is, the people file must be. */
    void make() throws IOException {
        disk.makeFolder(segments());
        disk.open(people()).close();
        disk.forceFolder(folder);
        disk.forceFolder(folder.resolve("book"));
        makeSegment(1);
    }

    void makeSegment(int number) throws IOException {
        disk.open(segment(number)).close();
        disk.forceFolder(segments());
    }

    /** The finding that lines are gone from the end of the book. */
    Finding endsEarly(long last, BookPosition known) {
        return new Finding(
                nameOf(segment(known.end().segment())),
                last + 1,
                "the book ends before this line, but line " + known.line() + " is known",
                Finding.RESTORE);
    }

    Finding missing(Path file) {
        return new Finding(nameOf(file), 0, "it is missing", Finding.RESTORE);
    }
}
