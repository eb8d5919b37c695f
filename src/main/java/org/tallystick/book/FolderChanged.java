package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A name no longer leads to the file that was opened by it. */
final class FolderChanged extends IOException {
    FolderChanged(Path file, @Nullable IOException cause) {
        super(
                file + " is not the file any more that was opened: the data folder was moved, replaced or removed",
                cause);
    }
}
