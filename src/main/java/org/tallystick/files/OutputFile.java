package org.tallystick.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.validation.InvalidInput;

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
            throw wrong("'%s' is no file's name; leave --out out, and it goes to standard output".formatted(file));
        }
        own.mustNotHold(FIELD, file);
        if (Files.isDirectory(file)) {
            throw wrong(file + " is a folder; name a file");
        }
        if (Files.isSymbolicLink(file)) {
            throw wrong(file + " is a link; name the file itself");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw wrong(file + " is a device or a pipe; leave --out out, and it goes to standard output");
        }
        if (Files.exists(file) && !force) {
            throw there();
        }
        if (!Files.isDirectory(WholeFile.folderOf(file))) {
            throw wrong("the folder of " + file + " is not there; make it first");
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
        return wrong(file + " is there already; choose another name, or replace it with --force");
    }

    private static InvalidInput wrong(String what) {
        return new InvalidInput(FIELD, what);
    }
}
