package org.tallystick.device.printer.profile;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.tallystick.device.serial.LineSettings;

/**
 * What a printer model can do, as its file in {@code device-profiles} says.
 *
 * @param name such as {@code epson/tm-t88v}
 * @param line as delivered; 7 or 8 data bits
 * @param unknown the keys whose values nobody knows; what stands here for them is the cautious choice
 */
public record PrinterProfile(
        String name,
        String model,
        Dialect dialect,
        LineSettings line,
        Intake intake,
        Paper paper,
        Letters letters,
        Drawing drawing,
        Answers answers,
        Set<Quirk> quirks,
        Set<String> unknown,
        Looks looks) {

    /** Which commands it understands, and how many bytes each of them takes. */
    public enum Dialect {
        ESCPOS,
        STAR_LINE
    }

    /**
     * How bytes come in.
     *
     * @param bufferBytes receive buffer, 1,024 to 65,536
     * @param busyThreshold bytes still free when the printer says that it can take no more
     * @param resetOnDtr whether opening the port, which moves DTR, can start the printer anew
     * @param wiring what the cable has to connect, for people; empty where nobody knows
     */
    public record Intake(int bufferBytes, int busyThreshold, boolean resetOnDtr, String wiring) {}

    /**
     * What comes out.
     *
     * @param columns of normal characters, 24 to 80
     * @param dots across the printable width, a whole number of bytes
     * @param dpi dots per inch across the paper
     * @param fonts columns by the font's letter, at least A
     * @param plies sheets that are printed at once: 2 makes a copy
     */
    public record Paper(
            int columns, int dots, int dpi, Map<Character, Integer> fonts, Print print, int plies, Cutter cutter) {

        /** Dots that a letter is wide. */
        public int cell() {
            return dots / columns;
        }
    }

    public enum Print {
        THERMAL,
        IMPACT
    }

    public enum Cutter {
        /** The customer tears the paper off. */
        NONE,
        /** Leaves a bridge of paper. */
        PARTIAL,
        FULL
    }

    /**
     * Which characters it has of itself.
     *
     * @param first the code page to begin with, one of the pages
     * @param pages by the number for ESC t (ESC GS t); one byte a character, ASCII in the lower half
     * @param multibyte which two-byte characters it has
     * @param multibyteOn whether it takes two bytes for a character until told otherwise after each initialization
     */
    public record Letters(int first, Map<Integer, Charset> pages, Multibyte multibyte, boolean multibyteOn) {}

    public enum Multibyte {
        NONE,
        GB18030,
        SHIFT_JIS,
        KOREAN
    }

    /** What it draws, and by which command. */
    public record Drawing(QrBy qr, RasterBy raster, ColumnsBy columns, BarcodeBy barcode) {}

    /** By which command dots stand in a line beside letters. */
    public enum ColumnsBy {
        /** ESC * mode 33, 24 dots a column. */
        ESC_STAR,
        /** Star's ESC X, 24 dots a column. */
        ESC_X,
        NONE
    }

    public enum RasterBy {
        GS_V_0,
        /** GS ( L, or GS 8 L. */
        GS_L,
        /** Bands of 8 dots in columns, the only way on impact printers. */
        ESC_STAR,
        /** ESC * r A and its like. */
        STAR_RASTER,
        NONE
    }

    public enum BarcodeBy {
        GS_K,
        /** Star's ESC b. */
        ESC_B,
        NONE
    }

    /**
     * What it says.
     *
     * @param realTime whether it answers the real-time status requests
     * @param powerOn whether it tells when it was switched on
     */
    public record Answers(boolean realTime, StatusBack statusBack, ProofBy proof, ClearBy clear, boolean powerOn) {}

    /** By which command it tells changes by itself. */
    public enum StatusBack {
        GS_A,
        /** Star's own form. */
        ESC_RS_A,
        NONE
    }

    /** What is peculiar to a model and to be heeded. */
    public enum Quirk {
        /** One LF behind a raster image is not obeyed. */
        RASTER_SWALLOWS_LINE_FEED,
        /** An open cover is reported as paper end. */
        COVER_OPEN_IS_PAPER_END,
        /** A cut is printed as letters where there is no cutter. */
        CUT_IS_PRINTED
    }

    public enum QrBy {
        /** GS ( k, Star's ESC GS y. */
        NATIVE,
        /** As an image. */
        RASTER,
        /** Its content is printed as text. */
        NONE
    }

    public enum ProofBy {
        /** GS ( H function 48: the printer echoes the job's id when it is printed. */
        PROCESS_ID,
        /** Star's ESC GS ETX: the printer echoes the job's number when its motor has stopped. */
        DOCUMENT_NUMBER,
        /** Star's ETB: a counter in the printer goes on when the job is printed. */
        ETB_COUNTER,
        /** GS r 1, and real-time status after it. */
        STATUS,
        /** Real-time status before and after: a slip that was sent is uncertain until a person says it came out. */
        REAL_TIME,
        /** Nothing is answered: a slip that was sent is uncertain until a person says that it came out. */
        NONE;

        public Strength strength() {
            return switch (this) {
                case PROCESS_ID, DOCUMENT_NUMBER -> Strength.A;
                case ETB_COUNTER -> Strength.B;
                case STATUS -> Strength.C;
                case REAL_TIME -> Strength.D;
                case NONE -> Strength.E;
            };
        }
    }

    /** How much a proof is worth, the strongest first. */
    public enum Strength {
        /** The printer names the job when its paper is out. */
        A,
        /** The printer counts the job when its paper is out. */
        B,
        /** The printer has worked off the job and is well. */
        C,
        /** The printer was well before and after. */
        D,
        /** Nothing is known. */
        E
    }

    /** How the rest of an abandoned slip is removed from the printer. */
    public enum ClearBy {
        DLE_DC4_8,
        DLE_ENQ_2,
        /** Star's real-time reset: the printer starts anew. */
        ESC_ACK_CAN,
        NONE
    }

    public int bufferBytes() {
        return intake.bufferBytes();
    }

    public int columns() {
        return paper.columns();
    }

    public int dots() {
        return paper.dots();
    }

    /** Dots that a letter is wide. */
    public int cell() {
        return paper.cell();
    }

    public boolean cutter() {
        return paper.cutter() != Cutter.NONE;
    }

    public boolean chineseMode() {
        return letters.multibyteOn();
    }

    public QrBy qr() {
        return drawing.qr();
    }

    public ProofBy proof() {
        return answers.proof();
    }

    public boolean realTimeStatus() {
        return answers.realTime();
    }

    public ClearBy clear() {
        return answers.clear();
    }

    /** Whether a question is answered in its turn, which tells that all before it was worked off. */
    public boolean answersInTurn() {
        return switch (proof()) {
            case PROCESS_ID, DOCUMENT_NUMBER, STATUS -> true;
            case ETB_COUNTER, REAL_TIME, NONE -> false;
        };
    }

    /** How much may be under way to the printer; the reserve takes status requests and the adapter's own buffer. */
    public int mostInFlight() {
        return bufferBytes() - Math.max(256, intake.busyThreshold());
    }
}
