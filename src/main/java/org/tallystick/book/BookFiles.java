package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files of one book stand: each epoch is a folder, and the segments are numbered on from epoch to epoch.
 * What is there is listed once; segments made since then are known, those of another writer are not.
 */
final class BookFiles {
    private static final Pattern SEGMENT = Pattern.compile("([0-9]{6,9})\\.jsonl");

    private final Path folder;
    private final Disk disk;
    private final List<String> epochs = new ArrayList<>();
    /** In which epoch each segment stands. */
    private final NavigableMap<Integer, String> segments = new TreeMap<>();

    private final List<BookFinding> troubles = new ArrayList<>();

    private BookFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static BookFiles list(Path folder, Disk disk) throws IOException {
        BookFiles files = new BookFiles(folder, disk);
        TreeSet<Epoch> found = new TreeSet<>();
        for (String name : disk.names(files.book())) {
            if (Epoch.isName(name)) {
                found.add(Epoch.of(name));
            }
        }
        for (Epoch epoch : found) {
            files.add(epoch, found.first());
        }
        return files;
    }

    private void add(Epoch epoch, Epoch first) throws IOException {
        if (!epoch.till().equals(first.till())) {
            String what = "it belongs to another till than " + first;
            troubles.add(new BookFinding(nameOf(epoch(epoch.toString())), 0, what, "Move it out of the data folder."));
            return;
        }
        String name = epoch.toString();
        epochs.add(name);
        for (int number : segmentNumbers(name)) {
            int expected = segments.isEmpty() ? 1 : segments.lastKey() + 1;
            if (number < expected) {
                String what = "an earlier epoch holds a segment of this number or a higher one";
                troubles.add(new BookFinding(nameOf(segment(name, number)), 0, what, BookFinding.RESTORE));
            } else {
                if (number > expected) {
                    troubles.add(missing(segment(name, expected)));
                }
                segments.put(number, name);
            }
        }
    }

    private Set<Integer> segmentNumbers(String epoch) throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        for (String name : disk.names(epoch(epoch))) {
            Matcher segment = SEGMENT.matcher(name);
            if (segment.matches()
                    && segment(epoch, Integer.parseInt(segment.group(1))).endsWith(name)) {
                numbers.add(Integer.valueOf(segment.group(1)));
            }
        }
        return numbers;
    }

    Path folder() {
        return folder;
    }

    Disk disk() {
        return disk;
    }

    Path book() {
        return folder.resolve("book");
    }

    Path epoch(String name) {
        return book().resolve(name);
    }

    Path segment(String epoch, int number) {
        return epoch(epoch).resolve(String.format(Locale.ROOT, "%06d.jsonl", number));
    }

    /** The file of a segment that is there. */
    Path segment(int number) {
        return segment(epochOf(number).orElseThrow(), number);
    }

    /** Where the bytes of an unfinished line are kept; {@code copy} counts from 1. */
    Path torn(Place place, int copy) {
        String again = copy == 1 ? "" : "-" + copy;
        String name = String.format(Locale.ROOT, "torn-%06d-%d%s.bytes", place.segment(), place.offset(), again);
        return epoch(epochOf(place.segment()).orElseThrow()).resolve(name);
    }

    Path people() {
        return folder.resolve("people.jsonl");
    }

    /** Where the people file is written anew; left by a crash, it is of no use. */
    Path peopleInMaking() {
        return folder.resolve("people.jsonl.new");
    }

    /** Relative to the data folder and the same on every system, for messages. */
    String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** All that is there, in order. */
    List<String> epochs() {
        return List.copyOf(epochs);
    }

    boolean hasEpoch(String name) {
        return epochs.contains(name);
    }

    void requireHolds(BookPosition position) {
        if (position.line() > 0 && !epochOf(position.end().segment()).equals(Optional.of(position.book()))) {
            throw new IllegalArgumentException("A position in " + position.book() + ", segment "
                    + position.end().segment() + ", says nothing about the book " + epochs + ".");
        }
    }

    Optional<String> epochOf(int segment) {
        return Optional.ofNullable(segments.get(segment));
    }

    /** By number, in order; a view. */
    NavigableMap<Integer, String> segments() {
        return segments;
    }

    /** Number of the newest segment, 0 without any. */
    int lastSegment() {
        return segments.isEmpty() ? 0 : segments.lastKey();
    }

    /** What of the epochs and segments does not fit together. */
    List<BookFinding> troubles() {
        return List.copyOf(troubles);
    }

    /** Makes the next segment in an epoch, which may be new as well. */
    int makeSegment(String epoch) throws IOException {
        int number = lastSegment() + 1;
        if (!segments.containsValue(epoch)) {
            makeEpoch(epoch);
        }
        disk.open(segment(epoch, number)).close();
        disk.forceFolder(epoch(epoch));
        segments.put(number, epoch);
        return number;
    }

    void makeEpoch(String name) throws IOException {
        disk.makeFolder(epoch(name));
        forceNames();
        if (!epochs.contains(name)) {
            epochs.add(name);
        }
    }

    /** Makes all names last: a process that was killed may not have come to forcing those it made. */
    void forceNames() throws IOException {
        disk.forceFolder(folder);
        disk.forceFolder(book());
        if (!segments.isEmpty()) {
            disk.forceFolder(epoch(segments.lastEntry().getValue()));
        }
    }

    /**
     * What the next line is chained to, when it stands in another epoch than the last or may do so.
     *
     * @param from epoch of the last line; any other text when there is none
     * @param last that line's hash
     */
    Hash chained(String from, Hash last, String to) {
        Hash chained = last;
        for (String name : epochs.subList(epochs.indexOf(from) + 1, epochs.indexOf(to) + 1)) {
            chained = name.equals(epochs.getFirst()) ? Hash.startOf(name) : Hash.startOf(name, chained);
        }
        return chained;
    }

    /** The finding that lines are gone from the end of the book. */
    BookFinding endsEarly(long last, BookPosition known) {
        return new BookFinding(
                nameOf(segment(known.book(), known.end().segment())),
                last + 1,
                "the book ends before this line, but line " + known.line() + " is known",
                BookFinding.RESTORE);
    }

    BookFinding withoutRecord(BookLine line, String remedy) {
        String file = nameOf(segment(line.place().segment()));
        return new BookFinding(file, line.number(), "it has no record in people.jsonl", remedy);
    }

    BookFinding missing(Path file) {
        return new BookFinding(nameOf(file), 0, "it is missing", BookFinding.RESTORE);
    }
}
