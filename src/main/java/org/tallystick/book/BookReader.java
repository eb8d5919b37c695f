package org.tallystick.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a book up to one of its lines, on any thread; the writer may go on meanwhile. While somebody is erased it may
 * see damage where there is none.
 */
public final class BookReader {
    private final Path folder;
    private final BookPosition head;
    private final Disk disk;

    /** @param head the line that it reads to */
    public BookReader(Path folder, BookPosition head, Disk disk) {
        this.folder = folder;
        this.head = head;
        this.disk = disk;
    }

    /** The line that it reads to. */
    public BookPosition head() {
        return head;
    }

    /**
     * Hands on all lines after a position in their order, each checked against the line before it, with the position
     * that it ends at.
     *
     * @throws BookDamaged when a line is not what was recorded
     * @throws BookTooNew when a line has a later format
     * @throws BookFailed when the disk cannot be read
     */
    public void forEach(BookPosition after, BiConsumer<BookLine, BookPosition> reader) {
        try {
            BookFiles files = BookFiles.list(folder, disk);
            files.requireHolds(after);
            try (BookWalk walk = new BookWalk(files, after, head)) {
                walk.upTo(head, reader);
            }
        } catch (IOException e) {
            throw BookFailed.reading("The credit book " + folder.resolve("book") + " cannot be read", e);
        }
    }

    /** All damage up to that line, of the people file too; empty when all is sound. */
    public List<BookFinding> check() {
        return BookCheck.upTo(head, folder, disk);
    }
}
