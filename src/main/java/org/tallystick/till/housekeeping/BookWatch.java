package org.tallystick.till.housekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.book.BookCheck;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookPosition;
import org.tallystick.book.DamageNote;
import org.tallystick.book.Disk;
import org.tallystick.sale.CannotSell;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.event.EventType;
import org.tallystick.till.event.Facts;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Looks through the whole book beside the selling, after the start and after each day close, and keeps in mind what is
 * damaged, over a restart too. It reads files and asks the till for nothing but how far the book is. A quarter of its
 * time it works, in pieces of some milliseconds; the rest belongs to others.
 */
public final class BookWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BookWatch.class);
    private static final Sentence DAMAGED = Sentence.of(Phrase.WHY_DAMAGED);
    private static final long A_PIECE = Duration.ofMillis(5).toNanos();
    private static final int REST = 3;
    private static final long LAST_WORK_SECONDS = 10;

    private final Path folder;
    private final Disk disk;
    private final Supplier<BookPosition> head;
    private final EventLog events;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "book-watch");
        made.setDaemon(true);
        return made;
    });
    private final DamageNote note;
    private volatile List<String> damage;
    private volatile boolean closing;
    private volatile boolean wanted;
    private long pieceBegan;

    /**
     * Begins with what the start has found and what earlier runs have noted.
     *
     * @param head asks the till how far the book is
     */
    public BookWatch(Path folder, Disk disk, List<BookFinding> found, Supplier<BookPosition> head, EventLog events) {
        this.folder = folder;
        this.disk = disk;
        this.head = head;
        this.events = events;
        this.note = new DamageNote(folder);
        this.damage = List.of();
        remember(Stream.concat(found.stream().map(BookFinding::text), note.read().stream())
                .distinct()
                .toList());
    }

    /** Looks through the book now, and again after each day close. */
    public void begin() {
        wanted = true;
        look();
    }

    public void dayClosed() {
        if (wanted) {
            look();
        }
    }

    private void look() {
        try {
            thread.execute(this::lookTwice);
        } catch (RejectedExecutionException e) {
            LOG.debug("The module is closing; the book is looked through after the next start", e);
        }
    }

    /** Whoever is erased meanwhile can make the first look see what is no damage; a second one does not. */
    private void lookTwice() {
        try {
            List<String> first = findings();
            List<String> again = first.isEmpty() ? first : findings();
            remember(first.stream().filter(again::contains).toList());
        } catch (Closing | Busy e) {
            LOG.debug("The book was not looked through to its end", e);
        } catch (RuntimeException e) {
            LOG.error("The book could not be looked through", e);
        }
    }

    private List<String> findings() {
        pieceBegan = System.nanoTime();
        try {
            return BookCheck.upTo(head.get(), folder, disk, this::rest).stream()
                    .map(BookFinding::text)
                    .toList();
        } catch (BookFailed e) {
            return List.of(String.valueOf(e.getMessage())); // what cannot be read is damaged, too
        }
    }

    private void rest() {
        if (closing) {
            throw new Closing();
        }
        long worked = System.nanoTime() - pieceBegan;
        if (worked > A_PIECE) {
            LockSupport.parkNanos(REST * worked);
            pieceBegan = System.nanoTime();
        }
    }

    /** What a request came upon: it stops credit until the book was looked through. */
    public void found(BookFinding finding) {
        if (damage.isEmpty()) {
            remember(List.of(finding.text()));
        }
    }

    /** All of the book was proved, and nothing is wrong with it. */
    public void provedSound() {
        remember(List.of());
    }

    /** Credit stops before the note is written, and is sold again only once it is gone. */
    private synchronized void remember(List<String> found) {
        if (!found.isEmpty() && !found.equals(damage)) {
            found.forEach(each -> LOG.error("The book is damaged: {}", each));
            events.add(
                    EventType.BOOK_DAMAGED, Facts.of("what", found.getFirst()).and("findings", found.size()));
            damage = found;
        }
        try {
            note.replace(found);
        } catch (IOException e) {
            LOG.error(
                    "What is damaged in the book cannot be noted for the next start; see whether the disk is full", e);
        }
        damage = found;
    }

    void needsSoundBookToSell() {
        if (!damage.isEmpty()) {
            throw new CannotSell("book", DAMAGED);
        }
    }

    /** What is damaged, and what to do; empty when nothing is known. */
    public Optional<Notice> notice() {
        List<String> known = damage;
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        DAMAGED,
                        known.size() == 1
                                ? Sentence.of(Phrase.NOTICE_DAMAGED, known.getFirst())
                                : Sentence.of(Phrase.NOTICE_DAMAGED_MORE, known.getFirst(), known.size() - 1)));
    }

    /** Ends a look at its next line; nobody interrupts it, which would close the book's files under the till. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The look through the book has not ended yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rest of the book is not looked at. */
    private static final class Closing extends RuntimeException {
        Closing() {
            super("the module is closing", null, false, false);
        }
    }
}
