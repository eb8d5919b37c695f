package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A shop that sells, erases and moves on a disk until that fails, and knows what it was told: at the next start all of
 * it must be there. Its index follows at its own pace.
 */
final class PlayedShop {
    private static final BookWriter.Sizes SMALL = new BookWriter.Sizes(500, 1024);

    private final Random random;
    /** Never one twice, however often the book is opened. */
    private final Supplier<byte[]> salts = Books.countingSalts();
    /** Acknowledged, or found at a start. */
    private final List<BookLine> told = new ArrayList<>();

    private BookPosition known = BookPosition.START;
    private String epoch = "T1.1";
    private @Nullable BookLine inFlight;
    /** What may be erased or not. */
    private final Set<Long> erasing = new TreeSet<>();

    PlayedShop(Random random) {
        this.random = random;
    }

    int lines() {
        return told.size();
    }

    /** So many requests; false when the disk failed at one of them. */
    boolean trade(Disk disk, int requests) {
        try {
            for (int left = requests; left > 0; ) {
                int now = 1 + random.nextInt(left);
                moveAtTimes(disk);
                tradeOpen(disk, now);
                left -= now;
            }
            return true;
        } catch (BookFailed e) {
            return false;
        }
    }

    private void moveAtTimes(Disk disk) {
        if (random.nextInt(3) == 0
                && !CreditBook.epochsIn(PlayedDisk.FOLDER, disk).isEmpty()) {
            CreditBook.beginEpoch(PlayedDisk.FOLDER, later(newest(disk)), disk);
            epoch = newest(disk);
        }
    }

    private void tradeOpen(Disk disk, int requests) {
        try (CreditBook book = open(disk)) {
            for (int i = 0; i < requests; i++) {
                try {
                    serve(book);
                } catch (BookFailed e) {
                    assertRefusesEverything(book);
                    inFlight = e.outcomeKnown() ? null : inFlight;
                    throw e;
                }
            }
        }
    }

    private void serve(CreditBook book) {
        if (told.size() > 2 && random.nextInt(8) == 0) {
            erase(book);
        } else {
            sell(book);
        }
        known = random.nextInt(3) == 0 ? book.head() : known;
    }

    private void sell(CreditBook book) {
        String personal = random.nextInt(3) == 0 ? null : "{\"name\":\"" + "N".repeat(random.nextInt(900)) + "\"}";
        append(book, "{\"sale\":\"" + "x".repeat(random.nextInt(600)) + "\"}", personal);
    }

    private void append(CreditBook book, String entry, @Nullable String personal) {
        Place anywhere = new Place(1, 0, -1);
        inFlight = new BookLine(
                book.name(), told.size() + 1, anywhere, entry, Optional.ofNullable(personal), false, Hash.NONE);
        told.add(book.append(entry, personal));
        inFlight = null;
    }

    private void erase(CreditBook book) {
        append(book, "{\"kind\":\"erased\"}", null);
        known = BookPosition.START;
        int first = random.nextInt(3);
        told.stream()
                .map(BookLine::number)
                .filter(line -> line % 3 == first && line < told.size())
                .forEach(erasing::add);
        book.erase(Set.copyOf(erasing)::contains);
        told.replaceAll(line -> erasing.contains(line.number()) ? erased(line) : line);
        erasing.clear();
    }

    private static void assertRefusesEverything(CreditBook book) {
        assertThat(book.failure()).isPresent();
        assertThatThrownBy(() -> book.append("{}", null)).isInstanceOf(BookFailed.class);
        assertThatThrownBy(() -> book.erase(line -> false)).isInstanceOf(BookFailed.class);
    }

    /** Opens the book and compares it with what was told. */
    private CreditBook open(Disk disk) {
        List<String> epochs = CreditBook.epochsIn(PlayedDisk.FOLDER, disk);
        String newest = epochs.isEmpty() ? "T1.1" : epochs.getLast();
        assertThat(Epoch.of(newest)).isGreaterThanOrEqualTo(Epoch.of(epoch));
        epoch = newest;
        CreditBook book = CreditBook.open(PlayedDisk.FOLDER, newest, known, salts, disk, SMALL);
        try {
            compare(Books.lines(book));
            return book;
        } catch (AssertionError e) {
            book.close();
            throw e;
        }
    }

    private void compare(List<BookLine> found) {
        assertThat(found.size()).isBetween(told.size(), told.size() + (inFlight == null ? 0 : 1));
        if (inFlight != null && found.size() > told.size()) {
            BookLine more = found.getLast();
            told.add(new BookLine(
                    inFlight.book(),
                    inFlight.number(),
                    more.place(),
                    inFlight.entry(),
                    inFlight.personal(),
                    false,
                    more.hash()));
        }
        inFlight = null;
        boolean done = found.stream().anyMatch(line -> erasing.contains(line.number()) && line.erased())
                && !found.stream()
                        .anyMatch(line -> erasing.contains(line.number())
                                && line.personal().isPresent());
        if (done) {
            told.replaceAll(line -> erasing.contains(line.number()) ? erased(line) : line);
        }
        erasing.clear();
        assertThat(found.stream().map(PlayedShop::inShort))
                .isEqualTo(told.stream().map(PlayedShop::inShort).toList());
    }

    /** Everything is as it was told, and business goes on. */
    void mustBeSoundAndGoOn(Disk disk) {
        assertThat(trade(disk, 3)).isTrue();
        try (CreditBook book = open(disk)) {
            assertThat(book.reader().check()).isEmpty();
            assertThat(told.stream().map(BookLine::number).distinct()).hasSize(told.size());
        }
        assertThat(BookCheck.closed(PlayedDisk.FOLDER, known, disk)).isEmpty();
    }

    private static BookLine erased(BookLine line) {
        boolean gone = line.erased() || line.personal().isPresent();
        return new BookLine(
                line.book(), line.number(), line.place(), line.entry(), Optional.empty(), gone, line.hash());
    }

    /** All but its place, which an erasure moves. */
    private static String inShort(BookLine line) {
        Hash content =
                Hash.of(Books.utf8(line.entry()), Books.utf8(line.personal().orElse("")));
        return "%s line %d%s %s %s"
                .formatted(line.book(), line.number(), line.erased() ? " erased" : "", content, line.hash());
    }

    private static String newest(Disk disk) {
        return CreditBook.epochsIn(PlayedDisk.FOLDER, disk).getLast();
    }

    private static String later(String epoch) {
        return new Epoch("T1", Epoch.of(epoch).number() + 1).toString();
    }
}
