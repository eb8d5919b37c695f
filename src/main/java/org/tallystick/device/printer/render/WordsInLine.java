package org.tallystick.device.printer.render;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.raster.InkColumns;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.PaperLine.Weight;

/**
 * A line in which only those words are dots that the printer has no letters for: a fifth of the bytes of a drawn line.
 *
 * <p>What lies between is white: spaces of the printer's own, and for the rest of a letter's width white columns of the
 * dots beside it. No command that goes to a place is needed, since printers count its units differently, and some do
 * not obey it behind dots.
 */
final class WordsInLine {
    private static final Pattern WORD_AND_SPACES = Pattern.compile("(?<= )(?! )");

    private final PaperLine.Text line;
    private final PrinterProfile profile;
    private final Predicate<String> settable;
    private final int cell;
    private final List<Part> parts = new ArrayList<>();

    /** What stands in a line, from left to right. */
    sealed interface Part {
        int width(int cell);

        /** The printer's own. */
        record Letters(String text) implements Part {
            @Override
            public int width(int cell) {
                return cell * LineBreaks.width(text);
            }
        }

        record Dots(InkColumns ink) implements Part {
            @Override
            public int width(int cell) {
                return ink.width();
            }
        }

        record Blank(int dots) implements Part {
            @Override
            public int width(int cell) {
                return dots;
            }
        }
    }

    private WordsInLine(PaperLine.Text line, PrinterProfile profile, Predicate<String> settable) {
        this.line = line;
        this.profile = profile;
        this.settable = settable;
        this.cell = profile.cell();
    }

    /**
     * The parts of a line, blanks among them only as spaces; empty where the printer or this machine cannot do it, or
     * where the line does not fit.
     *
     * @param settable whether the printer has letters for a word
     */
    static Optional<List<Part>> of(PaperLine.Text line, PrinterProfile profile, Predicate<String> settable) {
        return line.weight() == Weight.LARGE ? Optional.empty() : new WordsInLine(line, profile, settable).laid();
    }

    private Optional<List<Part>> laid() {
        String words = line.start().stripLeading();
        int indent = cell * (line.start().length() - words.length());
        List<Part> start = parts(words);
        List<Part> end = parts(line.end());
        if (start == null || end == null) {
            return Optional.empty();
        }
        int paper = cell * profile.columns();
        int left = paper - indent - width(start) - width(end);
        int least = line.place() == Place.SPREAD && !end.isEmpty() ? cell / 2 : 0;
        if (left < least) {
            return Optional.empty();
        }
        if (line.rightToLeft()) {
            fromTheRight(start, end, indent, left);
        } else {
            fromTheLeft(start, end, indent, left);
        }
        return Optional.of(withoutBlanks());
    }

    private void fromTheLeft(List<Part> start, List<Part> end, int indent, int left) {
        parts.add(new Part.Blank(line.place() == Place.CENTRE ? left / 2 : indent));
        parts.addAll(start);
        if (line.place() == Place.SPREAD) {
            parts.add(new Part.Blank(left));
            parts.addAll(end);
        } else if (line.place() == Place.WRITE) {
            int gap = start.isEmpty() ? 0 : cell / 2 + (left - cell / 2) % cell;
            parts.add(new Part.Blank(gap));
            parts.add(toWriteOn((left - gap) / cell));
        }
    }

    private void fromTheRight(List<Part> start, List<Part> end, int indent, int left) {
        switch (line.place()) {
            case CENTRE -> parts.add(new Part.Blank(left / 2));
            case START -> parts.add(new Part.Blank(left));
            case SPREAD -> {
                parts.addAll(end);
                parts.add(new Part.Blank(left));
            }
            case WRITE -> {
                int gap = start.isEmpty() ? 0 : cell / 2 + (left - cell / 2) % cell;
                parts.add(toWriteOn((left - gap) / cell));
                parts.add(new Part.Blank(gap));
            }
        }
        parts.addAll(start);
        parts.add(new Part.Blank(indent));
    }

    private static Part toWriteOn(int letters) {
        return new Part.Letters("_".repeat(Math.max(0, letters)));
    }

    private int width(List<Part> some) {
        return some.stream().mapToInt(part -> part.width(cell)).sum();
    }

    /** Of one end of the line; null where it cannot be drawn. */
    private @Nullable List<Part> parts(String text) {
        List<Part> result = new ArrayList<>();
        if (settable.test(text)) {
            result.add(new Part.Letters(PaperText.inOrderOfTheEye(text, line.rightToLeft())));
            return result;
        }
        boolean turns = line.rightToLeft() || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        boolean all = turns ? inRuns(text, result) : inWords(text, result);
        return all ? result : null;
    }

    /** From left to right: words that the printer has, and the others with what is between them. */
    private boolean inWords(String text, List<Part> result) {
        StringBuilder run = new StringBuilder();
        boolean letters = true;
        for (String word : WORD_AND_SPACES.splitAsStream(text).toList()) {
            boolean has = settable.test(word.strip());
            if (has != letters && !run.isEmpty() && !placed(run.toString(), letters, false, result)) {
                return false;
            }
            if (has != letters) {
                run.setLength(0);
            }
            letters = has;
            run.append(word);
        }
        return placed(run.toString(), letters, false, result);
    }

    /** Where some of it runs from right to left: what runs the same way is one part, in the order of the eye. */
    private boolean inRuns(String text, List<Part> result) {
        Bidi bidi = new Bidi(text, line.rightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int run : PaperText.order(bidi)) {
            String words = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean turned = bidi.getRunLevel(run) % 2 == 1;
            if (!placed(words, !turned && settable.test(words.strip()), turned, result)) {
                return false;
            }
        }
        return true;
    }

    /** Words, and half a letter of white for each space at their ends. */
    private boolean placed(String words, boolean letters, boolean turned, List<Part> result) {
        String bare = words.strip();
        int before = (words.length() - words.stripLeading().length()) * cell / 2;
        int behind =
                bare.isEmpty() ? 0 : (words.length() - words.stripTrailing().length()) * cell / 2;
        result.add(new Part.Blank(turned ? behind : before));
        if (letters) {
            result.add(new Part.Letters(bare));
        } else if (!bare.isEmpty() && !drawn(bare, turned, result)) {
            return false;
        }
        result.add(new Part.Blank(turned ? before : behind));
        return true;
    }

    private boolean drawn(String words, boolean turned, List<Part> result) {
        Optional<InkColumns> ink = profile.looks().inLine(words, turned, line.weight() == Weight.BOLD, profile);
        ink.ifPresent(dots -> result.add(new Part.Dots(dots)));
        return ink.isPresent();
    }

    /** Blanks become spaces, and white columns beside dots for what is less than a space. */
    private List<Part> withoutBlanks() {
        List<Part> result = new ArrayList<>();
        int white = 0;
        for (Part part : parts) {
            switch (part) {
                case Part.Blank blank -> white += blank.dots();
                case Part.Dots dots -> {
                    spaces(white / cell, result);
                    result.add(new Part.Dots(InkColumns.white(white % cell).then(dots.ink())));
                    white = 0;
                }
                case Part.Letters letters -> {
                    if (letters.text().isEmpty()) {
                        continue;
                    }
                    if (white % cell > 0) {
                        whiteBehind(InkColumns.white(white % cell), result);
                    }
                    spaces(white / cell, result);
                    letters(letters.text(), result);
                    white = 0;
                }
            }
        }
        return result;
    }

    private static void spaces(int count, List<Part> result) {
        if (count > 0) {
            letters(" ".repeat(count), result);
        }
    }

    private static void letters(String text, List<Part> result) {
        if (!result.isEmpty() && result.getLast() instanceof Part.Letters before) {
            result.set(result.size() - 1, new Part.Letters(before.text() + text));
        } else {
            result.add(new Part.Letters(text));
        }
    }

    private static void whiteBehind(InkColumns white, List<Part> result) {
        if (!result.isEmpty() && result.getLast() instanceof Part.Dots before) {
            result.set(result.size() - 1, new Part.Dots(before.ink().then(white)));
        } else {
            result.add(new Part.Dots(white));
        }
    }
}
