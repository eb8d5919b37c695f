package org.tallystick.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.tallystick.validation.InvalidInput;

/** A file that is made: under the name {@code .part} until it is whole and on the disk, and for its owner's eyes. */
record ExportFile(Path file, boolean force) {

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @throws InvalidInput when the file is there and not to be replaced, or its folder is not there */
    void mustBeFree() {
        if (Files.isDirectory(file)) {
            throw new InvalidInput("out", file + " is a folder; name a file");
        }
        if (Files.exists(file) && !force) {
            throw new InvalidInput("out", file + " is there already; choose another name, or replace it with --force");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InvalidInput("out", "the folder of " + file + " is not there; make it first");
        }
    }

    void write(Writing writing) throws IOException {
        Path part = beside(".part");
        try {
            Files.deleteIfExists(part);
            try (FileChannel channel = FileChannel.open(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), privately());
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private FileAttribute<?>[] privately() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
