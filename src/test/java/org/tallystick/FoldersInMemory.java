package org.tallystick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Where tests have their folders: in memory if the system has enough, since they force many writes and wait for each.
 * Nothing depends on it; power is cut in tests that play the disk themselves.
 */
public final class FoldersInMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return made();
    }

    /** A new one. */
    static Path made() throws IOException {
        boolean inMemory =
                Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
        return inMemory ? Files.createTempDirectory(MEMORY, "tallystick-") : Files.createTempDirectory("tallystick-");
    }
}
