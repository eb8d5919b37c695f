package org.tallystick.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.book.BookCopy;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookPosition;
import org.tallystick.files.OwnFolder;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.event.EventType;
import org.tallystick.till.event.Facts;
import org.tallystick.till.housekeeping.Backups;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.till.housekeeping.CopyOvertaken;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** The backups of one data folder; those after a day close are made on a thread of their own. */
public final class ShopBackups implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(ShopBackups.class);
    private static final long LAST_WORK_SECONDS = 60;

    private final BackupMaker maker;
    private final @Nullable Path to;
    private final Supplier<BookPosition> head;
    private final InstantSource clock;
    private final EventLog events;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "backup");
        made.setDaemon(true);
        return made;
    });

    /** So that what is told last is how the last one went. */
    private final Object oneAtATime = new Object();

    private volatile LastBackup last;

    /**
     * Looks up how the last ones went.
     *
     * @param to where they are made at each day close; null when that is not wanted
     * @param head asks the till how far the book is
     */
    public ShopBackups(
            DataFolder data, @Nullable Path to, Supplier<BookPosition> head, InstantSource clock, EventLog events) {
        this.maker = new BackupMaker(data);
        this.to = to;
        this.head = head;
        this.clock = clock;
        this.events = events;
        this.last = remembered();
    }

    private LastBackup remembered() {
        try {
            return new Folders(maker.disk())
                    .read(maker.data().resolve(LastBackup.FILE))
                    .map(LastBackup::read)
                    .orElse(LastBackup.NEVER);
        } catch (IOException e) {
            LOG.warn("How the last backups went cannot be read; make one: tallystick backup FOLDER", e);
            return LastBackup.NEVER;
        }
    }

    @Override
    public void closed(BookPosition closed) {
        if (to == null) {
            return;
        }
        try {
            Instant now = clock.instant();
            thread.execute(() -> {
                synchronized (oneAtATime) {
                    afterClose(to, closed, now);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("The module is closing; this day's backup is left to the next day close", e);
        }
    }

    private void afterClose(Path wanted, BookPosition closed, Instant now) {
        remember(last.afterClose());
        try {
            mustBeThere(wanted);
            ArrayDeque<BookPosition> first = new ArrayDeque<>(List.of(closed));
            Backup made = maker.make(
                    new BackupMaker.Wanted(wanted, now, true, false),
                    () -> first.isEmpty() ? head.get() : first.remove());
            succeeded(made, now);
            new OwnBackups(wanted, maker.disk()).tidy(made.manifest().till());
        } catch (IOException | RuntimeException e) {
            failed(now, e);
        }
    }

    /** A folder where a medium was mounted stays when it is unplugged: then it lies on the disk of the book. */
    private void mustBeThere(Path wanted) throws IOException {
        own().mustNotHold("backup.to", wanted);
        if (!maker.disk().isFolder(wanted)) {
            throw new IOException(wanted + " is not there; plug the medium in, or make the folder");
        }
        if (last.otherDisk() && sameDisk(wanted)) {
            throw new IOException(wanted + " is now on the disk of the book itself; plug the medium in");
        }
    }

    private OwnFolder own() {
        return new OwnFolder(maker.data());
    }

    private boolean sameDisk(Path wanted) throws IOException {
        return Files.getFileStore(wanted).equals(Files.getFileStore(maker.data()));
    }

    /** A backup that is whole stays a good one, also where the system cannot tell on which disk it lies. */
    private boolean onOtherDisk(Path wanted) {
        try {
            return !sameDisk(wanted);
        } catch (IOException e) {
            LOG.warn("It cannot be told whether {} is on another disk than the book", wanted, e);
            return last.otherDisk();
        }
    }

    private void succeeded(Backup made, Instant now) {
        remember(LastBackup.done(now, onOtherDisk(Folders.parent(made.folder()))));
        LOG.info("Backup made: {}", made.folder());
        events.add(
                EventType.BACKUP_DONE,
                Facts.of("folder", made.folder())
                        .and("lines", made.manifest().head().line()));
    }

    private void failed(Instant now, Exception e) {
        String why = CannotWrite.reason(e);
        remember(last.failed(now, why));
        LOG.error("The backup to {} failed; mend what stands below, then: tallystick backup FOLDER", to, e);
        events.add(EventType.BACKUP_FAILED, Facts.of("why", why));
    }

    private void remember(LastBackup now) {
        last = now;
        try {
            new Folders(maker.disk()).replace(maker.data().resolve(LastBackup.FILE), now.text());
        } catch (IOException e) {
            LOG.warn("How the backup went cannot be noted; see whether the disk is full", e);
        }
    }

    @Override
    public Optional<Notice> notice() {
        return to == null ? Optional.empty() : last.notice(to.toString());
    }

    @Override
    public Made make(Path where, boolean withSecrets) {
        Path folder = where.toAbsolutePath();
        own().mustNotHold("to", folder);
        if (!maker.disk().isFolder(folder)) {
            throw new InvalidInput("to", Phrase.INPUT_NOT_PLUGGED, folder);
        }
        synchronized (oneAtATime) {
            return made(folder, withSecrets);
        }
    }

    private Made made(Path folder, boolean withSecrets) {
        Instant now = clock.instant();
        try {
            Backup made = maker.make(new BackupMaker.Wanted(folder, now, false, withSecrets), head);
            if (to != null && folder.normalize().equals(to.normalize())) {
                succeeded(made, now);
            }
            return new Made(made.folder(), made.manifest().head(), withSecrets);
        } catch (BookCopy.Overtaken e) {
            throw new CopyOvertaken(Sentence.of(Phrase.DISK_NO_BACKUP, folder), e);
        } catch (IOException | BookFailed e) {
            throw new CannotWrite(Sentence.of(Phrase.DISK_NO_BACKUP, folder), e);
        }
    }

    @Override
    public List<Path> kept() {
        if (to == null) {
            return List.of();
        }
        try {
            return Backup.in(to, new Folders(maker.disk())).stream()
                    .map(Backup::folder)
                    .toList();
        } catch (IOException e) {
            LOG.warn("The backups in {} cannot be listed; see whether the medium is plugged in", to, e);
            return List.of();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.error(
                        "The backup to {} is not whole yet and is left as it is; make one: tallystick backup FOLDER",
                        to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
