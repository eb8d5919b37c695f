package org.tallystick.simulator.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Print;
import org.tallystick.device.printer.render.QrDots;
import org.tallystick.slip.LineBreaks;

/** The paper that has come out of a virtual printer, cut into slips. */
public final class PaperRoll {
    /** Rows of dots from one line to the next, as printers feed of themselves. */
    static final int LINE = 30;

    private static final int BARS = 60;
    private static final double MILLIMETRES_AN_INCH = 25.4;
    /** Needles feed a sixth of an inch, however coarse their dots. */
    private static final double NEEDLE_LINES_AN_INCH = 6;

    private static final double HEAD_TO_KNIFE = 15;
    private static final double NEEDLES_TO_KNIFE = 27;

    private final int columns;
    private final int cell;
    private final double row;
    private final double toKnife;
    private final List<List<Mark>> cut = new ArrayList<>();
    private final List<Mark> current = new ArrayList<>();

    /** What stands on paper, from top to bottom. */
    sealed interface Mark {
        /** Rows of dots that the paper goes on by; none for the knife, whose distance is a matter of the model. */
        int rows();

        /**
         * A line of letters.
         *
         * @param columns of the font on the whole paper
         * @param width times as wide as usual
         * @param height times as high as usual
         */
        record Characters(String text, int columns, boolean bold, int width, int height, boolean centred)
                implements Mark {
            @Override
            public int rows() {
                return height * LINE;
            }
        }

        /** A line of letters and of dots beside them, from left to right. */
        record Mixed(List<Part> parts, boolean centred) implements Mark {
            @Override
            public int rows() {
                return LINE;
            }

            int width(int cell) {
                return parts.stream().mapToInt(part -> part.width(cell)).sum();
            }
        }

        record Barcode(String content, boolean centred) implements Mark {
            @Override
            public int rows() {
                return BARS + 2 * LINE;
            }
        }

        record QrCode(String content, int dotsAModule, boolean centred) implements Mark {
            @Override
            public int rows() {
                return QrDots.of(content).size() * dotsAModule;
            }
        }

        /** Rows of dots, true for black. */
        record Image(List<boolean[]> dots, boolean centred) implements Mark {
            @Override
            public int rows() {
                return dots.size();
            }

            int width() {
                return dots.getFirst().length;
            }
        }

        /** Paper that was fed by less than a line. */
        record Blank(int rows) implements Mark {}

        record Knife() implements Mark {
            @Override
            public int rows() {
                return 0;
            }
        }
    }

    /** A part of a line. */
    sealed interface Part {
        int width(int cell);

        record Letters(Mark.Characters characters) implements Part {
            @Override
            public int width(int cell) {
                return cell * characters.width() * LineBreaks.width(characters.text());
            }
        }

        record Dots(List<boolean[]> rows) implements Part {
            @Override
            public int width(int cell) {
                return rows.isEmpty() ? 0 : rows.getFirst().length;
            }

            boolean black(int x) {
                return rows.stream().anyMatch(row -> row[x]);
            }
        }
    }

    /** Empty paper in a printer of this profile. */
    public PaperRoll(PrinterProfile profile) {
        boolean needles = profile.paper().print() == Print.IMPACT;
        columns = profile.columns();
        cell = profile.cell();
        row = MILLIMETRES_AN_INCH
                / (needles ? NEEDLE_LINES_AN_INCH * LINE : profile.paper().dpi());
        toKnife = needles ? NEEDLES_TO_KNIFE : HEAD_TO_KNIFE;
    }

    /**
     * How long each piece is, in millimetres. The paper between head and knife, fed before each cut, is blank at the
     * top of the next piece: 15 mm on the TM-T88III (specification 1.7), 27 on the TM-U220, and alike elsewhere.
     */
    public List<Double> millimetres() {
        return pieces().stream().map(this::millimetres).toList();
    }

    private double millimetres(List<Mark> piece) {
        double fed = row * piece.stream().mapToInt(Mark::rows).sum();
        return piece.getLast() instanceof Mark.Knife ? fed + toKnife : fed;
    }

    void print(Mark mark) {
        current.add(mark);
    }

    /** Bands that follow each other are one picture, as on paper. */
    void print(Mark.Image band) {
        if (!current.isEmpty() && current.getLast() instanceof Mark.Image above && above.width() == band.width()) {
            above.dots().addAll(band.dots());
        } else {
            current.add(new Mark.Image(new ArrayList<>(band.dots()), band.centred()));
        }
    }

    /** Blank paper that is cut off is no slip. */
    void cut() {
        if (!current.stream().allMatch(PaperRoll::blank)) {
            current.add(new Mark.Knife());
            cut.add(List.copyOf(current));
        }
        current.clear();
    }

    /** The slips cut so far, and what hangs out of the printer. */
    List<List<Mark>> pieces() {
        List<List<Mark>> pieces = new ArrayList<>(cut);
        if (!current.isEmpty()) {
            pieces.add(List.copyOf(current));
        }
        return pieces;
    }

    List<String> texts() {
        return pieces().stream().map(this::text).toList();
    }

    public List<String> slips() {
        return cut.stream().map(this::text).toList();
    }

    public String current() {
        return text(current);
    }

    private String text(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> !(mark instanceof Mark.Blank))
                .map(this::text)
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private String text(Mark mark) {
        return switch (mark) {
            case Mark.Characters characters -> characters(characters);
            case Mark.Mixed mixed -> placed(mixed(mixed), mixed.centred());
            case Mark.Barcode barcode -> placed("[barcode " + barcode.content() + "]", barcode.centred());
            case Mark.QrCode qr -> placed("[QR " + qr.content() + "]", qr.centred());
            case Mark.Image image -> placed(picture(image), image.centred());
            case Mark.Blank ignored -> "";
            case Mark.Knife ignored -> "- ".repeat(columns / 2);
        };
    }

    /** Letters as they are, and shades where there are dots. */
    private String mixed(Mark.Mixed line) {
        StringBuilder text = new StringBuilder();
        int x = 0;
        for (Part part : line.parts()) {
            int from = Math.round((float) x / cell);
            x += part.width(cell);
            switch (part) {
                case Part.Letters letters ->
                    text.append(" ".repeat(Math.max(0, from - LineBreaks.width(text))))
                            .append(letters.characters().text());
                case Part.Dots dots -> {
                    while (LineBreaks.width(text) < Math.round((float) x / cell)) {
                        int column = (LineBreaks.width(text) - from) * cell + cell / 2;
                        text.append(column >= 0 && isInked(dots, column) ? '\u2592' : ' ');
                    }
                }
            }
        }
        return text.toString();
    }

    private boolean isInked(Part.Dots dots, int middle) {
        int width = dots.width(cell);
        return IntStream.range(Math.max(0, middle - cell), Math.min(width, middle + cell))
                .anyMatch(dots::black);
    }

    /** Large letters keep the middle of the room they take on paper. */
    private String characters(Mark.Characters characters) {
        String text = characters.text();
        if (characters.width() > 1) {
            String words = text.strip();
            int blanks = text.length() - text.stripLeading().length();
            return " ".repeat(2 * blanks + LineBreaks.width(words) / 2) + words;
        }
        return placed(text, characters.centred());
    }

    private String placed(String text, boolean centred) {
        return centred ? " ".repeat(Math.max(0, (columns - LineBreaks.width(text)) / 2)) + text : text;
    }

    /** What a telephone would read off the paper. */
    private static String picture(Mark.Image image) {
        int width = image.width();
        int height = image.rows();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.dots().get(i / width)[i % width] ? 0 : 0xFFFFFF;
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return "[QR " + new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true)) + "]";
        } catch (ReaderException e) {
            return "[picture of " + width + " x " + height + " dots]";
        }
    }

    private static boolean blank(Mark mark) {
        return mark instanceof Mark.Blank
                || (mark instanceof Mark.Characters characters
                        && characters.text().isBlank());
    }
}
