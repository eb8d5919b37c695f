package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsDiskTest {
    @TempDir
    private Path folder;

    private final Disk disk = new OsDisk();

    @Test
    void aFileTakesThePlaceOfAnother() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "old");
        disk.rename(Files.writeString(folder.resolve("new"), "new"), old);
        assertThat(old).hasContent("new");
        assertThat(disk.names(folder)).containsExactly("old");
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        disk.delete(file);
        assertThat(disk.exists(file)).isFalse();
        assertThatThrownBy(() -> disk.delete(file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theSpaceLeftIsToldForFilesAndFolders() throws IOException {
        long there = disk.usableSpace(folder);
        assertThat(there).isPositive();
        assertThat(disk.usableSpace(Files.writeString(folder.resolve("file"), "")))
                .isPositive();
        assertThatThrownBy(() -> disk.usableSpace(folder.resolve("missing"))).isInstanceOf(IOException.class);
    }

    @Test
    void aMissingFolderHasNoNames() throws IOException {
        assertThat(disk.names(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void aSystemThatForcesNoFoldersIsNotAskedTo() throws IOException {
        Path missing = folder.resolve("missing");
        new OsDisk(false).forceFolder(missing);
        Disk forcing = new OsDisk(true);
        assertThatThrownBy(() -> forcing.forceFolder(missing)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFolderIsMadeAlsoWhereNobodyHasRights() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("files.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path made = zip.getPath("/shop/book");
            disk.makeFolder(made);
            assertThat(made).isDirectory();
        }
    }
}
