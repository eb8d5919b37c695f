package org.tallystick.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.TriggeringPolicy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A log of at most five files of 1 MB: a full one is renamed, and the oldest goes. Logback's own policies look once a
 * minute, in which a failing disk can fill what is left, and stumble over a percent sign in a folder's name.
 */
public final class RolledFiles extends RollingPolicyBase implements TriggeringPolicy<ILoggingEvent> {
    static final long FULL = 1_000_000;
    static final int OLDER_ONES = 4;

    /** Whoever does not hold the folder only adds: it would take the file from under the hands of whoever does. */
    private static volatile boolean holdsTheFolder;

    private final Path file;

    RolledFiles(Path file) {
        this.file = file;
    }

    public static void folderIsHeld() {
        holdsTheFolder = true;
    }

    @Override
    public boolean isTriggeringEvent(File active, ILoggingEvent event) {
        return holdsTheFolder && active.length() >= FULL;
    }

    @Override
    public void rollover() throws RolloverFailure {
        try {
            for (int older = OLDER_ONES - 1; older >= 0; older--) {
                Path from = older == 0 ? file : numbered(older);
                if (Files.exists(from)) {
                    Files.move(from, numbered(older + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new RolloverFailure(file + " cannot be renamed", e);
        }
    }

    private Path numbered(int older) {
        return file.resolveSibling(file.getFileName() + "." + older);
    }

    @Override
    public String getActiveFileName() {
        return file.toString();
    }
}
