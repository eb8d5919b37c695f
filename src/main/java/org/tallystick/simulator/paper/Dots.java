package org.tallystick.simulator.paper;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.simulator.paper.PaperRoll.Part;

/** The dots of image commands as rows, true for black. */
final class Dots {
    private Dots() {}

    /** Eight dots to a byte, from left to right. */
    static List<boolean[]> inRows(int bytesAcross, Octets dots) {
        List<boolean[]> rows = new ArrayList<>();
        for (int from = 0; bytesAcross > 0 && from < dots.length(); from += bytesAcross) {
            boolean[] row = new boolean[8 * bytesAcross];
            for (int x = 0; x < row.length; x++) {
                row[x] = (dots.at(from + x / 8) & 0x80 >> x % 8) != 0;
            }
            rows.add(row);
        }
        return rows;
    }

    /** Eight dots to a byte, from top to bottom, the columns from left to right. */
    static List<boolean[]> inColumns(int columns, Octets dots) {
        List<boolean[]> rows = new ArrayList<>();
        int deep = columns == 0 ? 0 : dots.length() / columns;
        for (int y = 0; y < 8 * deep; y++) {
            boolean[] row = new boolean[columns];
            for (int x = 0; x < columns; x++) {
                row[x] = (dots.at(x * deep + y / 8) & 0x80 >> y % 8) != 0;
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * Parts of a line beside each other, their letters left white.
     *
     * @param cell dots that a letter is wide
     */
    static List<boolean[]> beside(List<Part> parts, int cell) {
        int width = parts.stream().mapToInt(part -> part.width(cell)).sum();
        List<boolean[]> rows = new ArrayList<>();
        int x = 0;
        for (Part part : parts) {
            if (part instanceof Part.Dots dots) {
                for (int y = 0; y < dots.rows().size(); y++) {
                    if (rows.size() <= y) {
                        rows.add(new boolean[width]);
                    }
                    System.arraycopy(dots.rows().get(y), 0, rows.get(y), x, dots.width(cell));
                }
            }
            x += part.width(cell);
        }
        return rows;
    }
}
