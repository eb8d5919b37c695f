package org.tallystick.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;

/**
 * What a backup says of itself, in its file {@code backup.txt}. A folder without a whole one is no backup.
 *
 * @param head up to where the book was copied
 * @param byItself made at a day close, not by somebody
 * @param shopHash SHA-256 of {@code shop.yaml} as it was copied
 */
record Manifest(BookPosition head, Instant made, boolean byItself, boolean withSecrets, Hash shopHash) {
    static final String FILE = "backup.txt";
    private static final String FIRST_LINE = "Tallystick backup, version 1";

    String text() {
        Place end = head.end();
        return String.join(
                "\n",
                FIRST_LINE,
                "book: " + head.book(),
                "lines: " + head.line(),
                "head: " + head.hash(),
                "end: %d %d %d".formatted(end.segment(), end.offset(), end.peopleOffset()),
                "made: " + made,
                "by: " + (byItself ? "close" : "owner"),
                "secrets: " + (withSecrets ? "yes" : "no"),
                "shop.yaml: " + shopHash,
                "");
    }

    /** Empty for any text that {@link #text} does not make, such as half of one. */
    static Optional<Manifest> read(String text) {
        if (!text.startsWith(FIRST_LINE + "\n") || !text.endsWith("\n")) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        text.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(": ");
            values.put(line.substring(0, Math.max(colon, 0)), line.substring(colon < 0 ? 0 : colon + 2));
        });
        try {
            return Optional.of(of(values)).filter(manifest -> manifest.text().equals(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Manifest of(Map<String, String> values) {
        String[] end = value(values, "end").split(" ", -1);
        if (end.length != 3) {
            throw new IllegalArgumentException("the end of the book has three numbers");
        }
        Place place = new Place(Integer.parseInt(end[0]), Long.parseLong(end[1]), Long.parseLong(end[2]));
        BookPosition head = new BookPosition(
                value(values, "book"),
                Long.parseLong(value(values, "lines")),
                Hash.parse(value(values, "head")),
                place);
        return new Manifest(
                head,
                Instant.parse(value(values, "made")),
                value(values, "by").equals("close"),
                value(values, "secrets").equals("yes"),
                Hash.parse(value(values, "shop.yaml")));
    }

    private static String value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    /** The till whose book it is, such as {@code T1}. */
    String till() {
        return head.book().substring(0, head.book().lastIndexOf('.'));
    }

    /** The number of the book's last epoch. */
    int epoch() {
        return Integer.parseInt(head.book().substring(head.book().lastIndexOf('.') + 1));
    }
}
