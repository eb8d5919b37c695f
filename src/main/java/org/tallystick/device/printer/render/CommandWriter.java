package org.tallystick.device.printer.render;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.raster.InkColumns;

/**
 * Writes on a printer's paper in the printer's own dialect, by the commands that its profile has.
 *
 * <p>The commands are collected in the order of the calls. What goes into {@link #text} must hold no control byte.
 */
abstract sealed class CommandWriter permits EscPosWriter, StarWriter {
    /** Larger ones would need more padding than is sent to end one that was cut off. */
    private static final int LARGEST_IMAGE = 1_000;

    private static final int COMMAND_HEAD = 16;

    final PrinterProfile profile;
    private final List<Command> commands = new ArrayList<>();

    CommandWriter(PrinterProfile profile) {
        this.profile = profile;
    }

    /** For the dialect of the profile. */
    static CommandWriter of(PrinterProfile profile) {
        return switch (profile.dialect()) {
            case ESCPOS -> new EscPosWriter(profile);
            case STAR_LINE -> new StarWriter(profile);
        };
    }

    /** Both dialects number them alike. */
    enum Align {
        LEFT(0),
        CENTRE(1);

        final int number;

        Align(int number) {
            this.number = number;
        }
    }

    /** Ends whatever mode the printer was in: plain, left, the profile's first code page, one byte a character. */
    abstract void initialize();

    /** Selects what the bytes 80 to FF mean, by a number of the profile's pages. */
    abstract void codePage(int number);

    /** Whether two bytes make a character from here on; only for profiles that have such characters. */
    abstract void multibyte(boolean on);

    /** Characters of the selected page. */
    final void text(Octets characters) {
        add(new PrintCommand.Text(characters));
    }

    /** Prints the line and goes to the next. */
    final void endLine() {
        add(new PrintCommand.LineFeed());
    }

    /** As many empty lines, 1 to 127. */
    abstract void feed(int lines);

    /** White, less than an empty line. */
    abstract void gap();

    abstract void bold(boolean on);

    /** Times the normal width and height, 1 to 6. */
    abstract void size(int width, int height);

    abstract void align(Align align);

    /** By its letter, one of the profile's. */
    abstract void font(char letter);

    /** A barcode of Code 39 with its letters below it, only for profiles that have one: A to Z and digits. */
    abstract void barcode(Octets content);

    /**
     * Rows of dots, eight to a byte, the leftmost in the highest bit; the paper goes on by as many dots. Only at the
     * start of a line, and for profiles that have a raster command.
     *
     * @param dots as many whole rows as wanted
     */
    abstract void raster(int bytesAcross, Octets dots);

    /** Words as dots within a line, behind what the line holds already; only for profiles with columns of dots. */
    abstract void inLine(InkColumns words);

    /**
     * A QR code drawn by the printer, with error correction M.
     *
     * @param dotsAModule 1 to 8
     */
    abstract void qr(Octets content, int dotsAModule);

    /** Feeds past the knife and cuts; only for profiles with a cutter. */
    abstract void cut();

    /** Bytes that end any command that was cut off before. */
    abstract void padding();

    /** As much as an empty buffer takes for certain. */
    final int mostPadding() {
        return profile.bufferBytes() - 16;
    }

    /** What was written so far. */
    List<Command> commands() {
        settle();
        return List.copyOf(commands);
    }

    /** Writes what was held back, before anything else is written. */
    void settle() {}

    final void add(Command command) {
        settle();
        commands.add(command);
    }

    /** Rows or columns that one command may carry, which has to fit into the printer's buffer. */
    final int atOnce(int bytesEach) {
        // On slow lines a quarter of a second: between two commands the printer is asked for a sign of life.
        int quick = Math.min(LARGEST_IMAGE, profile.line().baud() / 40);
        int most = Math.min(quick, profile.mostInFlight() - COMMAND_HEAD);
        return Math.max(1, most / bytesEach);
    }

    /**
     * Some printers obey real-time commands even where they stand among the dots of an image, so one dot is added where
     * the first two bytes of one would stand.
     */
    static Octets harmless(Octets dots, int lead, List<Integer> seconds) {
        byte[] bytes = dots.bytes();
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == lead && seconds.contains(bytes[i + 1] & 0xFF)) {
                bytes[i] |= 0x20;
            }
        }
        return Octets.of(bytes);
    }
}
