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
import org.tallystick.slip.LineBreaks;

/** The paper that has come out of a virtual printer, cut into slips. */
public final class PaperRoll {
    private final int columns;
    private final int cell;
    private final List<List<Mark>> cut = new ArrayList<>();
    private final List<Mark> current = new ArrayList<>();

    /** What stands on paper, from top to bottom. */
    sealed interface Mark {
        /**
         * A line of letters.
         *
         * @param columns of the font on the whole paper
         * @param width times as wide as usual
         * @param height times as high as usual
         */
        record Characters(String text, int columns, boolean bold, int width, int height, boolean centred)
                implements Mark {}

        /** A line of letters and of dots beside them, from left to right. */
        record Mixed(List<Part> parts, boolean centred) implements Mark {
            int width(int cell) {
                return parts.stream().mapToInt(part -> part.width(cell)).sum();
            }
        }

        record Barcode(String content, boolean centred) implements Mark {}

        record QrCode(String content, int dotsAModule, boolean centred) implements Mark {}

        /** Rows of dots, true for black. */
        record Image(List<boolean[]> rows, boolean centred) implements Mark {
            int width() {
                return rows.getFirst().length;
            }
        }

        record Knife() implements Mark {}
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

    /**
     * Empty paper.
     *
     * @param cell dots that a letter is wide
     */
    public PaperRoll(int columns, int cell) {
        this.columns = columns;
        this.cell = cell;
    }

    void print(Mark mark) {
        current.add(mark);
    }

    /** Bands that follow each other are one picture, as on paper. */
    void print(Mark.Image band) {
        if (!current.isEmpty() && current.getLast() instanceof Mark.Image above && above.width() == band.width()) {
            above.rows().addAll(band.rows());
        } else {
            current.add(new Mark.Image(new ArrayList<>(band.rows()), band.centred()));
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
        int height = image.rows().size();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.rows().get(i / width)[i % width] ? 0 : 0xFFFFFF;
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return "[QR " + new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true)) + "]";
        } catch (ReaderException e) {
            return "[picture of " + width + " x " + height + " dots]";
        }
    }

    private static boolean blank(Mark mark) {
        return mark instanceof Mark.Characters characters && characters.text().isBlank();
    }
}
