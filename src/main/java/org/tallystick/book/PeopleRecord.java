package org.tallystick.book;

import static org.tallystick.book.LineFormat.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One record of the people file, {@code {"book":"T1.1","n":42,"salt":"..","fields":{..}}}: what may be erased.
 *
 * @param commitment what the book's line must hold: the hash of salt and fields
 */
record PeopleRecord(String book, long number, String fields, Hash commitment) {
    private static final int SALT_BYTES = 16;
    private static final byte[] BOOK = ascii("{\"book\":\"");
    private static final byte[] LINE = ascii("\",\"n\":");
    private static final byte[] SALT = ascii(",\"salt\":\"");
    private static final byte[] FIELDS = ascii("\",\"fields\":");
    private static final Pattern NUMBER = Pattern.compile("\"n\":([1-9][0-9]{0,17}),\"salt\":\"");
    private static final int LONGEST_BOOK = 64;

    /**
     * Whether unreadable text at the end of the file may be what a crash left of the record of a line: it says so, or
     * it is cut off or has holes. Damage to one that was whole leaves it some of that.
     */
    static boolean isRestOf(long number, TextLines.Piece text) {
        OptionalLong says = numberIn(text);
        boolean torn = !text.ended() || new String(text.bytes(), StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
        return says.isPresent() ? says.getAsLong() == number : torn;
    }

    /** The line that unreadable text names, if that part can be read. */
    static OptionalLong numberIn(TextLines.Piece text) {
        Matcher says = NUMBER.matcher(new String(text.bytes(), StandardCharsets.ISO_8859_1));
        return says.find() ? OptionalLong.of(Long.parseLong(says.group(1))) : OptionalLong.empty();
    }

    /** Whether it is what a line of this epoch asks for. */
    boolean answers(String epoch, Hash wanted) {
        return book.equals(epoch) && commitment.equals(wanted);
    }

    /** The record's bytes with LF. */
    @SuppressWarnings("ArrayRecordComponent") // carries bytes; never compared
    record Written(byte[] bytes, Hash commitment) {}

    static Written write(String book, long number, byte[] salt, byte[] fields) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalStateException("A salt has 16 bytes; the supplier gave " + salt.length + ".");
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream(fields.length + 120);
        record.writeBytes(ascii("{\"book\":\"" + book + "\",\"n\":" + number + ",\"salt\":\""
                + HexFormat.of().formatHex(salt) + "\",\"fields\":"));
        record.writeBytes(fields);
        record.writeBytes(ascii("}\n"));
        return new Written(record.toByteArray(), Hash.of(salt, fields));
    }

    /** Reads a record without its LF; empty when it is not laid out as one. */
    static Optional<PeopleRecord> read(byte[] record) {
        Scan head = new Scan(record);
        Optional<String> book = head.expect(BOOK).quoted(LONGEST_BOOK);
        OptionalLong number = head.expect(LINE).number();
        Optional<byte[]> salt = head.expect(SALT)
                .quoted(2 * SALT_BYTES)
                .filter(PeopleRecord::isSalt)
                .map(HexFormat.of()::parseHex);
        int end = record.length - 1;
        if (!head.expect(FIELDS).atObject() || salt.isEmpty() || record[end] != '}' || record[end - 1] != '}') {
            return Optional.empty();
        }
        byte[] fields = Arrays.copyOfRange(record, head.at(), end);
        return Optional.of(new PeopleRecord(
                book.orElseThrow(),
                number.orElseThrow(),
                new String(fields, StandardCharsets.UTF_8),
                Hash.of(salt.get(), fields)));
    }

    private static boolean isSalt(String hex) {
        return hex.length() == 2 * SALT_BYTES && Hash.areDigits(hex);
    }
}
