package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a book up to one of its lines; the writer may go on meanwhile. */
public final class BookReader {
    private BookReader() {}

    /**
     * Hands on all lines from the first to that of a head, in their order, each checked against the line before it.
     *
     * @throws BookDamaged when a line is not what was recorded
     * @throws BookFailed when the disk cannot be read
     */
    public static void forEach(Path folder, BookPosition head, Disk disk, Consumer<BookLine> reader) {
        try (BookWalk walk = new BookWalk(BookFiles.list(folder, disk), BookPosition.START, head)) {
            walk.upTo(head, (line, end) -> reader.accept(line));
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be read", e);
        }
    }
}
