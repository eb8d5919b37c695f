package org.tallystick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book made from a list of entries by the words of docs/book-format.md alone, so that a test can also write what the
 * product never would. Its hashes are always right: what is wrong with it was wrong when it was written.
 */
final class HandMadeBook {
    private static final int LINES_A_SEGMENT = 7;

    private final List<String> rows;
    private String epoch = "";
    private String last = "";
    private String hash = "";
    private int segment;
    private int inSegment;

    private HandMadeBook(List<String> rows) {
        this.rows = rows;
    }

    /** The rows of a file like {@code verify/shop.txt}: its head says what they are made of. */
    static List<String> rows(String resource) throws IOException {
        return new ArrayList<>(Files.readAllLines(Path.of("src/test/resources", resource)).stream()
                .filter(row -> !row.startsWith("#"))
                .toList());
    }

    /** Writes the book into the folder, and gives the hash of its last line. */
    static String write(List<String> rows, Path folder) throws IOException {
        HandMadeBook book = new HandMadeBook(rows);
        for (int i = 0; i < rows.size(); i++) {
            book.append(folder, i + 1);
        }
        return book.hash;
    }

    private void append(Path folder, int number) throws IOException {
        String[] parts = rows.get(number - 1).split(" \\| ", 2);
        String[] head = parts[0].split(" ", 5);
        if (!head[0].equals(epoch)) {
            hash = sha256((head[0] + hash).getBytes(StandardCharsets.UTF_8));
            epoch = head[0];
            inSegment = LINES_A_SEGMENT;
        }
        segment += inSegment == LINES_A_SEGMENT ? 1 : 0;
        inSegment = inSegment == LINES_A_SEGMENT ? 1 : inSegment + 1;
        String inEvery =
                ",\"id\":\"id-%d\",\"at\":\"2026-11-21T12:00:00Z\",\"day\":\"%s\",\"slips\":%s,\"customers\":%s"
                        .formatted(number, head[1], head[2], head[3]);
        String entry = head[4].replace("HASH", last).replaceFirst(",|}$", inEvery + "$0");
        String personal = parts.length == 1 ? null : record(folder, number, parts[1]);
        String body = "{\"v\":1,\"n\":" + number + (personal == null ? "" : ",\"personal\":\"" + personal + "\"")
                + ",\"entry\":" + entry;
        hash = sha256((hash + body).getBytes(StandardCharsets.UTF_8));
        last = hash;
        Path file = folder.resolve("book").resolve(epoch).resolve("%06d.jsonl".formatted(segment));
        add(file, body + ",\"sha256\":\"" + hash + "\"}\n");
    }

    private @Nullable String record(Path folder, int number, String fields) throws IOException {
        String salt = "%032x".formatted(number);
        add(
                folder.resolve("people.jsonl"),
                "{\"book\":\"%s\",\"n\":%d,\"salt\":\"%s\",\"fields\":%s}\n".formatted(epoch, number, salt, fields));
        return sha256(HexFormat.of().parseHex(salt), fields.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
