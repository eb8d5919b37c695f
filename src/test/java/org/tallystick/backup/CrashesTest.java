package org.tallystick.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.book.BookCheck;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.PlayedDisk;
import org.tallystick.book.PlayedDisk.Fault;
import org.tallystick.till.housekeeping.CannotWrite;

/** At whatever point the power goes or the disk fails, there is a whole backup or folder, or none. */
@IntegrationTest
@BesideOthers
class CrashesTest {
    private static final Path STICK = Path.of("/stick");
    private static final Path NEW = Path.of("/till/new");
    private static final Instant NOW = Instant.parse("2026-11-22T17:15:00Z");

    private PlayedDisk disk = new PlayedDisk();
    private BookPosition head = BookPosition.START;

    @BeforeEach
    void aBook() throws IOException {
        try (CreditBook book = open(disk, PlayedDisk.FOLDER, "T1.1")) {
            for (int line = 1; line <= 4; line++) {
                book.append("{\"line\":%d}".formatted(line), "{\"name\":\"N%d\"}".formatted(line));
            }
            head = book.head();
        }
        disk.put("shop.yaml", "shop: {name: Corner}".getBytes(StandardCharsets.UTF_8));
        disk.makeFolder(STICK);
        disk.makeFolder(Objects.requireNonNull(NEW.getParent()));
        disk.forceFolder(Path.of("/"));
    }

    @AfterEach
    void everyFileIsClosed() {
        assertThat(disk.openFiles()).isZero();
    }

    private static CreditBook open(PlayedDisk disk, Path folder, String name) {
        return CreditBook.open(folder, name, BookPosition.START, () -> new byte[16], disk);
    }

    private Backup backUp(PlayedDisk on) throws IOException {
        DataFolder data = new DataFolder(PlayedDisk.FOLDER, on, ZoneOffset.UTC, (from, to) -> {});
        return new BackupMaker(data).make(new BackupMaker.Wanted(STICK, NOW, false, false), () -> head);
    }

    private static Restore.Restored restore(PlayedDisk on) {
        return new Restore(on, (from, to) -> {}).restore(STICK, NEW, OptionalInt.empty(), NOW);
    }

    private int changesOf(Work work) throws IOException {
        PlayedDisk copy = disk.copy();
        int before = copy.changes();
        work.on(copy);
        return copy.changes() - before;
    }

    interface Work {
        void on(PlayedDisk disk) throws IOException;
    }

    private void noBackupOrAWholeOne(PlayedDisk after) throws IOException {
        for (Backup backup : Backup.in(STICK, new Folders(after))) {
            assertThat(BookCheck.closed(backup.folder(), backup.manifest().head(), after))
                    .isEmpty();
            assertThat(backup.manifest().head()).isEqualTo(head);
        }
    }

    @Test
    void aPowerCutLeavesAWholeBackupOrNone() throws IOException {
        int changes = changesOf(this::backUp);
        Trials trials = Trials.of("power cut in a backup", 200, 20_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            PlayedDisk copy = disk.copy();
            copy.failAfter(1 + random.nextInt(changes), Fault.POWER_CUT, Integer.MAX_VALUE);
            assertThatThrownBy(() -> backUp(copy)).as(trials.replay(trial)).isInstanceOf(Exception.class);
            noBackupOrAWholeOne(copy.powerBack(random));
        }
        backUp(disk);
        assertThat(Backup.in(STICK, new Folders(disk.powerBack(new Random(1))))).hasSize(1);
    }

    @Test
    void aFullOrFailingDiskLeavesNothingBehind() throws IOException {
        int changes = changesOf(this::backUp);
        for (Fault fault : List.of(Fault.DISK_IS_FULL, Fault.WRITE_IS_SHORT_THEN_FAILS, Fault.FORCE_FAILS)) {
            for (int at = 1; at <= changes; at++) {
                PlayedDisk copy = disk.copy();
                copy.failAfter(at, fault, 1);
                try {
                    backUp(copy);
                } catch (IOException | RuntimeException e) {
                    assertThat(CannotWrite.reason(e)).isIn("No space left on device", "Input/output error");
                }
                noBackupOrAWholeOne(copy);
                assertThat(copy.openFiles()).isZero();
            }
        }
    }

    @Test
    void aPowerCutLeavesTheWholeFolderOrNone() throws IOException {
        backUp(disk);
        int changes = changesOf(CrashesTest::restore);
        Trials trials = Trials.of("power cut in a restore", 200, 20_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            PlayedDisk copy = disk.copy();
            copy.failAfter(1 + random.nextInt(changes), Fault.POWER_CUT, Integer.MAX_VALUE);
            assertThatThrownBy(() -> restore(copy)).as(trials.replay(trial)).isInstanceOf(RuntimeException.class);
            PlayedDisk after = copy.powerBack(random);
            if (after.exists(NEW)) {
                mustBeWhole(after);
            } else {
                assertThat(restore(after).lines()).as(trials.replay(trial)).isEqualTo(4);
                mustBeWhole(after);
            }
        }
    }

    @Test
    void noEpochIsBegunTwiceWhateverHappens() throws IOException {
        backUp(disk);
        int changes = changesOf(CrashesTest::restore);
        Trials trials = Trials.of("epochs of restores that fail", 100, 5_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            PlayedDisk copy = disk.copy();
            copy.failAfter(1 + random.nextInt(changes), Fault.POWER_CUT, Integer.MAX_VALUE);
            assertThatThrownBy(() -> restore(copy)).isInstanceOf(RuntimeException.class);
            PlayedDisk after = copy.powerBack(random);
            String first = after.exists(NEW) ? CreditBook.epochsIn(NEW, after).getLast() : "none";
            Path other = NEW.resolveSibling("other");
            String second = new Restore(after, (from, to) -> {})
                    .restore(STICK, other, OptionalInt.empty(), NOW)
                    .epoch();
            assertThat(second).as(trials.replay(trial)).isNotEqualTo(first);
        }
    }

    private void mustBeWhole(PlayedDisk after) {
        assertThat(BookCheck.closed(NEW, head, after)).isEmpty();
        assertThat(after.exists(NEW.resolve("shop.yaml"))).isTrue();
        String epoch = CreditBook.epochsIn(NEW, after).getLast();
        assertThat(epoch).isNotEqualTo("T1.1");
        try (CreditBook book = open(after, NEW, epoch)) {
            assertThat(book.epochIsNew()).isTrue();
        }
    }

    @Test
    void aBackupThatCannotBeNotedOnIsRestoredOnlyWithAnEpoch() throws IOException {
        Backup backup = backUp(disk);
        disk.failAfter(1, Fault.DISK_IS_FULL, 1);
        assertThatThrownBy(() -> restore(disk))
                .hasMessageContaining("cannot note that T1.2 is begun from it (No space left on device)")
                .hasMessageContaining("copy it to a disk that can be written to")
                .hasMessageContaining("--epoch 2");
        assertThat(disk.exists(NEW)).isFalse();

        disk.failAfter(1, Fault.DISK_IS_FULL, 1);
        assertThat(new Restore(disk, (from, to) -> {})
                        .restore(backup.folder(), NEW, OptionalInt.of(2), NOW)
                        .epoch())
                .isEqualTo("T1.2");
    }

    @Test
    void anErasureMeanwhileIsNotBackedUp() throws IOException {
        try (CreditBook book = open(disk, PlayedDisk.FOLDER, "T1.1")) {
            book.append("{\"erased\":2}", null);
            BookPosition stale = head;
            book.erase(line -> line == 2);
            List<BookPosition> heads = new ArrayList<>(List.of(stale, book.head()));
            DataFolder data = new DataFolder(PlayedDisk.FOLDER, disk, ZoneOffset.UTC, (from, to) -> {});
            Backup made =
                    new BackupMaker(data).make(new BackupMaker.Wanted(STICK, NOW, false, false), heads::removeFirst);
            assertThat(made.manifest().head()).isEqualTo(book.head());
            assertThat(Backup.in(STICK, new Folders(disk))).hasSize(1);
            assertThat(disk.names(STICK)).containsExactly("tallystick-T1-2026-11-22-171500");
        }
    }

    @Test
    void aSecondBackupInTheSameSecondHasItsOwnFolder() throws IOException {
        backUp(disk);
        backUp(disk);
        assertThat(disk.names(STICK))
                .containsExactlyInAnyOrder("tallystick-T1-2026-11-22-171500", "tallystick-T1-2026-11-22-171500-2");
    }

    @Test
    void ofItsOwnOnlyTheNewestThirtyAreKept() throws IOException {
        DataFolder data = new DataFolder(PlayedDisk.FOLDER, disk, ZoneOffset.UTC, (from, to) -> {});
        backUp(disk);
        for (int day = 1; day <= 33; day++) {
            Instant at = NOW.plusSeconds(86_400L * day);
            new BackupMaker(data).make(new BackupMaker.Wanted(STICK, at, true, false), () -> head);
        }
        disk.makeFolder(STICK.resolve("tallystick-T1-2026-11-20-171500-close.part"));
        new OwnBackups(STICK, disk).tidy("T1");

        assertThat(disk.names(STICK))
                .hasSize(31)
                .contains("tallystick-T1-2026-11-22-171500", "tallystick-T1-2026-12-25-171500-close")
                .doesNotContain("tallystick-T1-2026-11-25-171500-close");
    }

    @Test
    void aManifestThatIsNotWholeIsNone() {
        Manifest manifest = new Manifest(head, NOW, true, false, head.hash());
        String text = manifest.text();
        assertThat(Manifest.read(text)).contains(manifest);
        for (int length = 0; length < text.length(); length++) {
            assertThat(Manifest.read(text.substring(0, length))).isEmpty();
        }
        Map<String, String> wrong = Map.of("lines: 4", "lines: x", "end: 1", "end: 1 1", "made: 2026", "made: never");
        wrong.forEach((right, other) ->
                assertThat(Manifest.read(text.replace(right, other))).isEmpty());
    }
}
