package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole book from its first line: every hash, every number, every people record, every segment. It changes
 * nothing.
 */
public final class BookCheck {
    private final BookFiles files;
    private final BookPosition known;
    private final Runnable afterEachLine;
    private final List<BookFinding> findings = new ArrayList<>();
    private BookWalk.@Nullable Sound last;
    private BookPosition beforeLast = BookPosition.START;
    private boolean tornEnd;

    private BookCheck(BookFiles files, BookPosition known, Runnable afterEachLine) {
        this.files = files;
        this.known = known;
        this.afterEachLine = afterEachLine;
    }

    /**
     * Checks a book that nobody has open.
     *
     * @param known a position that the book must have reached, from the index or from paper: without one nobody can
     *     see that lines are gone from its end
     * @return empty when the book is sound
     */
    public static List<BookFinding> closed(Path folder, BookPosition known, Disk disk) {
        return check(folder, known, Long.MAX_VALUE, disk, () -> {});
    }

    /**
     * What stands in a book that nobody has open.
     *
     * @param damage of what was recorded; empty when the book is sound
     * @param rest of a line whose writing was cut off, which was never acknowledged
     * @param end of the last line that is whole and has its record
     */
    public record Closed(List<BookFinding> damage, List<BookFinding> rest, BookPosition end) {}

    /** Checks a book that nobody has open, of which nothing is known. */
    public static Closed closed(Path folder, Disk disk) {
        try {
            BookCheck check = new BookCheck(BookFiles.list(folder, disk), BookPosition.START, () -> {});
            Map<Boolean, List<BookFinding>> found = check.run(Long.MAX_VALUE).stream()
                    .collect(Collectors.partitioningBy(each -> each.remedy().equals(BookFinding.START)));
            return new Closed(found.getOrDefault(false, List.of()), found.getOrDefault(true, List.of()), check.end());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Checks an open book up to its head, and may run beside its writer. */
    public static List<BookFinding> upTo(BookPosition head, Path folder, Disk disk) {
        return upTo(head, folder, disk, () -> {});
    }

    /** As {@link #upTo(BookPosition, Path, Disk)}, for whoever leaves time to others, or ends early by throwing. */
    public static List<BookFinding> upTo(BookPosition head, Path folder, Disk disk, Runnable afterEachLine) {
        return check(folder, head, head.line(), disk, afterEachLine);
    }

    private static List<BookFinding> check(
            Path folder, BookPosition known, long lastLine, Disk disk, Runnable afterEachLine) {
        try {
            return new BookCheck(BookFiles.list(folder, disk), known, afterEachLine).run(lastLine);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** A last line whose record a crash kept from being written is no more than the rest of it. */
    private BookPosition end() {
        BookWalk.Sound whole = last;
        if (whole == null) {
            return BookPosition.START;
        }
        long line = whole.line().number();
        boolean rest = findings.stream()
                .anyMatch(each -> each.line() == line && each.remedy().equals(BookFinding.START));
        return rest ? beforeLast : whole.after();
    }

    private static BookFailed unreadable(Path folder, IOException cause) {
        return BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be read", cause);
    }

    private List<BookFinding> run(long lastLine) throws IOException {
        if (filesAreThere()) {
            walk(lastLine);
        }
        return List.copyOf(findings);
    }

    private boolean filesAreThere() {
        findings.addAll(files.troubles());
        if (known.line() > 0 && !files.hasEpoch(known.book())) {
            findings.add(files.missing(files.epoch(known.book())));
        }
        if (files.lastSegment() == 0) {
            return false;
        }
        boolean people = files.disk().exists(files.people());
        if (!people) {
            findings.add(files.missing(files.people()));
        }
        return people && files.segments().firstKey() == 1;
    }

    private void walk(long lastLine) throws IOException {
        long reached = 0;
        BookPosition recorded = lastLine == Long.MAX_VALUE ? BookPosition.START : known;
        try (BookWalk walk = new BookWalk(files, BookPosition.START, recorded, findings::add)) {
            BookWalk.Step step = null;
            while (reached < lastLine && (step = walk.next()) != null) {
                reached = look(step);
                afterEachLine.run();
            }
            if (reached < known.line()) {
                findings.add(files.endsEarly(reached, known));
            }
            if (lastLine == Long.MAX_VALUE) {
                walk.people().finish(lastAcknowledged());
            }
        }
    }

    /** The last line that is not the rest of a crash; an erased line never stands last, so it is one as well. */
    private long lastAcknowledged() {
        if (last == null) {
            return 0;
        }
        BookLine line = last.line();
        if (tornEnd || !line.erased()) {
            return line.number();
        }
        boolean rest = line.number() > known.line() && line.place().segment() == files.lastSegment();
        findings.add(files.withoutRecord(line, rest ? BookFinding.START : BookFinding.RESTORE));
        return rest ? line.number() - 1 : line.number();
    }

    private long look(BookWalk.Step step) {
        return switch (step) {
            case BookWalk.Sound sound -> {
                beforeLast = last == null ? BookPosition.START : last.after();
                last = sound;
                BookLine line = sound.line();
                if (line.number() == known.line() && !line.hash().equals(known.hash())) {
                    String file = files.nameOf(files.segment(line.place().segment()));
                    String what = "it is not the line that is known, whose hash is " + known.hash();
                    findings.add(new BookFinding(file, line.number(), what, BookFinding.RESTORE));
                }
                yield line.number();
            }
            case BookWalk.Bad bad -> {
                BookFinding found = bad.finding();
                tornEnd = bad.last() && found.line() > known.line();
                findings.add(
                        tornEnd ? new BookFinding(found.file(), found.line(), found.what(), BookFinding.START) : found);
                yield found.line();
            }
            case BookWalk.TooNew newer -> {
                String what = "it has the later format version " + newer.version();
                findings.add(new BookFinding(newer.file(), newer.line(), what, "Install a newer Tallystick."));
                yield newer.line();
            }
        };
    }
}
