package org.tallystick.slip;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A slip written down: one element a line, readable without a program, and read back exactly. This is what is kept of a
 * slip as it was printed; {@code docs/slip.md} describes it.
 */
public final class SlipNotation {
    private static final String START = "slip 2 ";
    /** Without parts that stand on one keeper's copies alone. */
    private static final String START_OF_OLD = "slip 1 ";

    private SlipNotation() {}

    /** The elements, a line each, below a line with the notation's version and the slip's language. */
    public static String write(Slip slip) {
        StringBuilder text = new StringBuilder(START).append(escaped(slip.language()));
        for (SlipElement element : slip.elements()) {
            text.append('\n').append(line(element));
        }
        return text.append('\n').toString();
    }

    /**
     * The slip that was written.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static Slip read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !startsAsSlip(lines.getFirst())) {
            throw new IllegalArgumentException("a slip's text starts with '" + START
                    + "' and its language; if it was written by a newer version, read it with that");
        }
        List<SlipElement> elements = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                elements.add(element(lines.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line %d of a slip's text: %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        return new Slip(plain(lines.getFirst().substring(START.length())), elements);
    }

    private static boolean startsAsSlip(String line) {
        return line.startsWith(START) || line.startsWith(START_OF_OLD);
    }

    private static String line(SlipElement element) {
        return switch (element) {
            case SlipElement.Title title -> "title " + escaped(title.text());
            case SlipElement.CopyMark ignored -> "copy-mark";
            case SlipElement.Centred centred -> "centred " + escaped(centred.text());
            case SlipElement.Paragraph paragraph -> "text " + escaped(paragraph.text());
            case SlipElement.Row row ->
                (row.strong() ? "row! " : "row ") + withoutBar(row.left()) + " | " + withoutBar(row.right());
            case SlipElement.Rule ignored -> "rule";
            case SlipElement.Space space -> "space " + space.lines();
            case SlipElement.WriteHere here -> "write " + escaped(here.label());
            case SlipElement.Qr qr -> "qr " + escaped(qr.content());
            case SlipElement.Only only -> keeper(only.keeper()) + line(only.part());
            case SlipElement.Specimens ignored -> "specimens";
            case SlipElement.Cut ignored -> "cut";
        };
    }

    private static SlipElement element(String line) {
        int end = line.indexOf(' ');
        String word = end < 0 ? line : line.substring(0, end);
        String rest = end < 0 ? "" : line.substring(end + 1);
        return switch (word) {
            case "title" -> of(rest, SlipElement.Title::new);
            case "copy-mark" -> new SlipElement.CopyMark();
            case "centred" -> of(rest, SlipElement.Centred::new);
            case "text" -> of(rest, SlipElement.Paragraph::new);
            case "row" -> row(rest, false);
            case "row!" -> row(rest, true);
            case "rule" -> new SlipElement.Rule();
            case "space" -> new SlipElement.Space(Integer.parseInt(rest));
            case "write" -> of(rest, SlipElement.WriteHere::new);
            case "qr" -> of(rest, SlipElement.Qr::new);
            case "shop:" -> new SlipElement.Only(Keeper.SHOP, element(rest));
            case "customer:" -> new SlipElement.Only(Keeper.CUSTOMER, element(rest));
            case "specimens" -> new SlipElement.Specimens();
            case "cut" -> new SlipElement.Cut();
            default -> throw new IllegalArgumentException("'" + word + "' is no element of a slip");
        };
    }

    private static String keeper(Keeper keeper) {
        return switch (keeper) {
            case SHOP -> "shop: ";
            case CUSTOMER -> "customer: ";
        };
    }

    private static SlipElement of(String escaped, Function<String, SlipElement> element) {
        return element.apply(plain(escaped));
    }

    private static SlipElement row(String rest, boolean strong) {
        int bar = rest.indexOf(" | ");
        if (bar < 0) {
            throw new IllegalArgumentException("a row has ' | ' between its words and its figure");
        }
        return new SlipElement.Row(plain(rest.substring(0, bar)), plain(rest.substring(bar + 3)), strong);
    }

    /** Whatever cannot stand in a line of UTF-8, or would be taken for the notation's own, as its code. */
    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isPlain(point)) {
                result.appendCodePoint(point);
            } else {
                result.append("\\u%04X".formatted(point));
            }
        });
        return result.toString();
    }

    private static String withoutBar(String text) {
        return escaped(text).replace("|", "\\u007C");
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> point != '\\';
        };
    }

    private static String plain(String escaped) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < escaped.length()) {
            char c = escaped.charAt(at);
            if (c != '\\') {
                result.append(c);
                at++;
                continue;
            }
            if (at + 6 > escaped.length() || escaped.charAt(at + 1) != 'u') {
                throw new IllegalArgumentException("a backslash is followed by u and four hex digits");
            }
            result.append((char) HexFormat.fromHexDigits(escaped, at + 2, at + 6));
            at += 6;
        }
        return result.toString();
    }
}
