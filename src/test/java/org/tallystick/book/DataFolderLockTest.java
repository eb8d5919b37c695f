package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;

@IntegrationTest
class DataFolderLockTest {
    private static final long OWN_PID = ProcessHandle.current().pid();

    @TempDir
    Path folder;

    @Test
    void theSameProcessIsRefusedToo() {
        try (DataFolderLock lock = DataFolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> DataFolderLock.take(folder.resolve("../" + folder.getFileName())))
                    .isInstanceOf(DataFolderLock.InUse.class)
                    .hasMessageContaining("is in use by process " + OWN_PID + ". Stop it, or choose another folder");
        }
    }

    @Test
    void aRefusalInTheSameProcessDoesNotFreeTheFolderForOthers() throws Exception {
        try (DataFolderLock lock = DataFolderLock.take(folder)) {
            assertThatThrownBy(() -> DataFolderLock.take(folder)).isInstanceOf(DataFolderLock.InUse.class);
            assertThat(lock).isNotNull();
            try (Child child = new Child(folder)) {
                assertThat(child.says()).contains("in use by process " + OWN_PID);
            }
        }
    }

    @Test
    void anotherProcessIsNamedAndItsDeathFreesTheFolder() throws Exception {
        try (Child child = new Child(folder)) {
            assertThat(child.says()).isEqualTo("taken");
            DataFolderLock.InUse refused =
                    catchThrowableOfType(DataFolderLock.InUse.class, () -> DataFolderLock.take(folder));
            assertThat(refused).hasMessageContaining("in use by process " + child.process.pid() + ".");
        }
        try (DataFolderLock lock = DataFolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(folder.resolve("lock")).hasContent(OWN_PID + "\n");
        }
    }

    @Test
    void aHolderThatHasNotSaidItsNumberIsAnotherProcess() throws Exception {
        try (Child child = new Child(folder)) {
            assertThat(child.says()).isEqualTo("taken");
            Files.writeString(folder.resolve("lock"), "?");
            assertThatThrownBy(() -> DataFolderLock.take(folder))
                    .isInstanceOf(DataFolderLock.InUse.class)
                    .hasMessageContaining("is in use by another process. Stop it, ");
        }
    }

    @Test
    void aLockTakenByOtherCodeOfThisProcessIsRespected() throws Exception {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> DataFolderLock.take(folder))
                    .isInstanceOf(DataFolderLock.InUse.class)
                    .hasMessageContaining("is in use by process " + OWN_PID);
        }
    }

    @Test
    void aLockFileThatCannotBeOpenedIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("lock"));
        assertThatThrownBy(() -> DataFolderLock.take(folder))
                .isInstanceOf(BookFailed.class)
                .hasMessageContaining(folder + " cannot be locked");
    }

    @Test
    void aClosedLockMayBeTakenAgain() {
        DataFolderLock.take(folder).close();
        DataFolderLock.take(folder).close();
        assertThat(folder.resolve("lock")).isEmptyFile();
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> DataFolderLock.take(folder.resolve("nowhere")))
                .isInstanceOf(BookFailed.class)
                .hasMessageContaining("nowhere cannot be locked");
    }

    /** Another process that takes the folder, says so and keeps it until it is killed. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        Child(Path folder) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        String says() throws IOException {
            return String.valueOf(out.readLine());
        }

        @Override
        public void close() {
            assertThat(process.destroyForcibly().onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (DataFolderLock lock = DataFolderLock.take(Path.of(arguments[0]))) {
                System.out.println(lock == null ? "" : "taken");
                System.in.read();
            } catch (DataFolderLock.InUse e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
