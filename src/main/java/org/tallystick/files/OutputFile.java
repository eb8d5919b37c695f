package org.tallystick.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * A file for somebody outside, such as a report or an export. It never takes the place of one of the shop's own files,
 * nor, unless that is wanted, of any other; links, devices and pipes are left alone.
 *
 * @param force replace what is there
 * @param own where nothing may be written
 */
public record OutputFile(Path file, boolean force, OwnFolder own) {
    private static final String FIELD = "out";
    private static final String PART = ".tallystick-part";

    /**
     * The file itself, looked at before anything is made for it.
     *
     * @throws InvalidInput when it cannot or must not be written, with what to do instead
     */
    public OutputFile checked() {
        if (file.toString().equals("-") || file.getFileName() == null) {
            throw wrong(Phrase.INPUT_FILE_NAME, file);
        }
        own.mustNotHold(FIELD, file);
        if (Files.isDirectory(file)) {
            throw wrong(Phrase.INPUT_FILE_FOLDER, file);
        }
        if (Files.isSymbolicLink(file)) {
            throw wrong(Phrase.INPUT_FILE_LINK, file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw wrong(Phrase.INPUT_FILE_DEVICE, file);
        }
        if (Files.exists(file) && !force) {
            throw there();
        }
        if (!Files.isDirectory(WholeFile.folderOf(file))) {
            throw wrong(Phrase.INPUT_FOLDER_MISSING, file);
        }
        return this;
    }

    /** Returns when it is on the disk. */
    public void write(WholeFile.Content content) throws IOException {
        checked();
        try {
            WholeFile.write(file, PART, force, content);
        } catch (FileAlreadyExistsException e) {
            throw there();
        }
    }

    /** Where a folder may be made meanwhile, which has to be removed again. */
    public Path folderBeside() {
        return file.resolveSibling(file.getFileName() + PART + "s");
    }

    private InvalidInput there() {
        return wrong(Phrase.INPUT_FILE_THERE, file);
    }

    private static InvalidInput wrong(Phrase what, Object... values) {
        return new InvalidInput(FIELD, what, values);
    }
}
