package org.tallystick.settings;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tallystick.validation.InvalidInput;

/**
 * Reads which files the looks of slips come from, and looks into them as far as a start has time for: drawing itself is
 * loaded when the first line needs it.
 *
 * @param folder the data folder, from which paths that are not whole are taken
 */
record LookReadings(Path folder) {
    /** TrueType as Windows and as Apple write it, and OpenType. */
    private static final Set<Integer> FONT_MARKS = Set.of(0x0001_0000, 0x7472_7565, 0x4F54_544F);

    private static final long PNG_MARK = 0x8950_4E47_0D0A_1A0AL;
    private static final int MOST_PIXELS = 2_000;

    Path font(String key, String text) {
        Path file = Readings.file(folder).read(key, text);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (FONT_MARKS.contains(in.readInt())) {
                return file;
            }
        } catch (IOException e) {
            throw unreadable(key, file);
        }
        throw new InvalidInput(key, file + " is no font; write the path of a TrueType or OpenType file (.ttf, .otf)");
    }

    Path logo(String key, String text) {
        Path file = Readings.file(folder).read(key, text);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readLong() != PNG_MARK) {
                throw new InvalidInput(key, file + " is no PNG picture; save the logo as PNG");
            }
            in.skipNBytes(8);
            int width = in.readInt();
            int height = in.readInt();
            if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
                throw new InvalidInput(
                        key,
                        "%s has %d x %d pixels; make it at most %d either way, about as wide as the paper has dots"
                                .formatted(file, width, height, MOST_PIXELS));
            }
            return file;
        } catch (IOException e) {
            throw unreadable(key, file);
        }
    }

    private static InvalidInput unreadable(String key, Path file) {
        return new InvalidInput(
                key, file + " cannot be read; see that it is there, whole, and that its rights allow it");
    }
}
