package org.tallystick.evening;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.files.OwnFolder;
import org.tallystick.mail.NotSent;
import org.tallystick.mail.Smtp;
import org.tallystick.paper.html.SummaryPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.DailySummary;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.till.housekeeping.DaySummaries;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Delivers the summary of the last day that is over, and before that each time a shift is closed, on a thread of its
 * own: days that are over are kept first, then the last summary is printed, then mailed, each way as if it were alone.
 * What is still to be done follows from the book and from up to where each way is done; so it goes on after a restart,
 * and after an outage one mail comes, of the last day. What failed and may succeed later is tried again after one
 * minute, two, four, up to an hour; what somebody has to mend waits for the next day or start.
 */
public final class Evening implements DaySummaries {
    private static final Logger LOG = LoggerFactory.getLogger(Evening.class);
    private static final Way PRINTED = new Way("printed", "printed", "", Phrase.NOTICE_NOT_PRINTED);
    /** Of copies that are missing when the folder is there again. */
    private static final int MOST_DAYS = 31;

    private static final int LONGEST_PAUSE = 59;
    private static final long LAST_WORK_SECONDS = 5;

    private final Wanted wanted;
    private final Days days;
    private final OwnFolder data;
    private final InstantSource clock;
    private final Delivered delivered;

    /** By way of delivery. */
    private final Map<String, Notice> troubles = new ConcurrentSkipListMap<>();

    private final Map<String, Reached> givenUp = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "summary");
        made.setDaemon(true);
        return made;
    });

    /** The last close of a shift since the start; null for none. */
    private volatile @Nullable Reached closed;

    private int rest;
    private int pause;
    private boolean again;
    private @Nullable DailySummary last;

    /**
     * What the shop wants.
     *
     * @param keep the folder for copies; null for none
     * @param mail null for none
     */
    public record Wanted(
            boolean print, @Nullable Path keep, @Nullable Post mail) {}

    /**
     * Where mail goes, and through what.
     *
     * @param to each gets a letter of their own
     */
    public record Post(List<String> to, String from, Smtp server) {
        public Post {
            to = List.copyOf(to);
        }
    }

    /** Where the summaries come from, on any thread. */
    public interface Days {
        /** The last business day that is over and has lines; empty when there is none. */
        Optional<LocalDate> lastOver();

        /** The last one before another one; empty when there is none. */
        Optional<LocalDate> before(LocalDate day);

        DailySummary summary(LocalDate day);

        /**
         * The summary with nobody's phone.
         *
         * @param notices what it says besides its own
         */
        DailySummary forMail(LocalDate day, List<Sentence> notices);

        /** Hands the summary to the receipt printer. */
        void print(DailySummary summary);
    }

    /**
     * A way of delivery.
     *
     * @param name under which it is remembered
     * @param done what becomes of a summary by it, such as mailed
     * @param where in words that follow; empty where there is one place only
     * @param failed what is to be said where it fails, of a day
     * @param failedThere as failed, with the place where it was to go
     */
    private record Way(String name, String done, String where, Phrase failed, Sentence place, Phrase failedThere) {
        Way(String name, String done, String where, Phrase failed) {
            this(name, done, where, failed, Sentence.asItIs(""), failed);
        }
    }

    /** One way of one delivery. */
    private interface Step {
        void take() throws Exception;
    }

    /** @param data the data folder */
    public Evening(Wanted wanted, Days days, Path data, InstantSource clock) {
        this.wanted = wanted;
        this.days = days;
        this.data = new OwnFolder(data);
        this.clock = clock;
        this.delivered = new Delivered(data);
    }

    @Override
    public void begin() {
        var unused = thread.scheduleWithFixedDelay(this::everyMinute, 0, 1, TimeUnit.MINUTES);
    }

    @Override
    public void shiftClosed(LocalDate day, int number) {
        closed = new Reached(day, number);
        dayOver();
    }

    @Override
    public void dayOver() {
        try {
            thread.execute(() -> {
                rest = 0;
                everyMinute();
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The module is closing; the summary is left to the next start", e);
        }
    }

    /** A day can also end with the first line of the next one, so its end is looked for. */
    void everyMinute() {
        if (rest > 0) {
            rest--;
            return;
        }
        again = false;
        last = null;
        try {
            Optional<LocalDate> over = days.lastOver();
            over.ifPresent(this::keep);
            Stream.concat(over.map(Reached::whole).stream(), Stream.ofNullable(closed))
                    .max(Comparator.naturalOrder())
                    .ifPresent(this::deliver);
        } catch (Busy e) {
            LOG.debug("The till has no time for a summary", e);
        } catch (RuntimeException | Error e) {
            LOG.error("The summary of the last day could not be made", e);
            again = true;
        }
        last = null;
        rest = again ? pause : 0;
        pause = again ? Math.min(2 * pause + 1, LONGEST_PAUSE) : 0;
    }

    private void deliver(Reached upTo) {
        if (wanted.print()) {
            takeIfNews(PRINTED, upTo, () -> days.print(summary(upTo.day())));
        }
        Post mail = wanted.mail();
        if (mail != null) {
            for (String to : mail.to()) {
                Way mailed = new Way(
                        "mailed " + to,
                        "mailed",
                        " to " + to,
                        Phrase.NOTICE_NOT_MAILED,
                        Sentence.asItIs(to),
                        Phrase.NOTICE_NOT_MAILED_TO);
                takeIfNews(mailed, upTo, () -> {
                    DailySummary letter = forMail(mailed, upTo.day());
                    mail.server().send(MailedSummary.to(to, mail.from(), upTo, letter, page(letter)), clock.instant());
                });
            }
        }
    }

    /** A day in which nothing moved since its last shift was closed is done with the summary of that shift. */
    private void takeIfNews(Way way, Reached upTo, Step step) {
        take(way, upTo, () -> {
            Reached done = delivered.lastOf(way.name());
            if (done == null
                    || !upTo.isWhole()
                    || !done.day().equals(upTo.day())
                    || summary(upTo.day()).drawers().size() > done.shift()) {
                step.take();
                LOG.info("The summary of {} was {}{}", upTo, way.done(), way.where());
            }
        });
    }

    /** All that are missing, the oldest first; one that fails is tried again before those behind it. */
    private void keep(LocalDate day) {
        if (wanted.keep() == null) {
            return;
        }
        KeptCopies copies = new KeptCopies(wanted.keep(), data);
        Way kept = new Way(
                "kept",
                "kept",
                " in " + copies.folder(),
                Phrase.NOTICE_NOT_KEPT,
                Sentence.asItIs(copies.folder().toString()),
                Phrase.NOTICE_NOT_KEPT_IN);
        for (LocalDate each : notYet(kept, day)) {
            take(kept, Reached.whole(each), () -> {
                DailySummary summary = summary(each);
                copies.keep(each, summary.shop().till(), page(summary));
                LOG.info("The summary of {} was kept{}", each, kept.where());
            });
            if (!Reached.whole(each).equals(delivered.lastOf(kept.name()))) {
                return;
            }
        }
    }

    /** Where nothing was ever delivered this way the last day alone. */
    private Deque<LocalDate> notYet(Way way, LocalDate day) {
        Deque<LocalDate> missing = new ArrayDeque<>();
        LocalDate done = lastDay(way);
        Optional<LocalDate> each = Optional.of(day);
        while (each.isPresent()
                && missing.size() < MOST_DAYS
                && (done == null || each.get().isAfter(done))) {
            missing.addFirst(each.get());
            each = done == null ? Optional.empty() : days.before(each.get());
        }
        return missing;
    }

    /** For a mail: without phones, and with a word about days of which no mail came. */
    private DailySummary forMail(Way way, LocalDate day) {
        List<Sentence> missing = Optional.ofNullable(lastDay(way))
                .flatMap(done -> days.before(day)
                        .filter(before -> before.isAfter(done))
                        .map(before -> Sentence.of(Phrase.NOTICE_NO_MAIL, done, before, before.toString())))
                .stream()
                .toList();
        return days.forMail(day, missing);
    }

    private DailySummary summary(LocalDate day) {
        if (last == null || !last.day().equals(day)) {
            last = days.summary(day);
        }
        return last;
    }

    private static byte[] page(DailySummary summary) {
        return Pdf.of(SummaryPage.onPaper(summary, Pdf.MOST_CHARACTERS));
    }

    private @Nullable LocalDate lastDay(Way way) {
        Reached done = delivered.lastOf(way.name());
        return done == null ? null : done.day();
    }

    private void take(Way way, Reached upTo, Step step) {
        Reached done = delivered.lastOf(way.name());
        if ((done != null && done.compareTo(upTo) >= 0) || upTo.equals(givenUp.get(way.name()))) {
            return;
        }
        try {
            step.take();
            delivered.done(way.name(), upTo);
            troubles.remove(way.name());
        } catch (NotSent e) {
            failed(way, upTo, String.valueOf(e.getMessage()), e.again(), e);
        } catch (Busy e) {
            LOG.debug("The till has no time for a summary", e);
            again = true;
        } catch (Exception e) {
            failed(way, upTo, CannotWrite.reason(e), true, e);
        }
    }

    private void failed(Way way, Reached upTo, String why, boolean later, Exception e) {
        again |= later;
        if (!later) {
            givenUp.put(way.name(), upTo);
        }
        Notice told = new Notice(
                Sentence.of(Phrase.NOTICE_SEE_SUMMARY, Sentence.of(way.failed(), upTo.day())),
                Sentence.of(
                        later ? Phrase.NOTICE_WHY_AGAIN : Phrase.NOTICE_WHY_MEND,
                        Sentence.of(way.failedThere(), upTo.day(), way.place()),
                        why));
        if (!told.equals(troubles.put(way.name(), told))) {
            LOG.warn("{}", told.whole(), e);
        }
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(troubles.values());
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A summary is under way; the next start sees whether it was delivered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
