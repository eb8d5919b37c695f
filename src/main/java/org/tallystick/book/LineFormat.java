package org.tallystick.book;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of one line, {@code {"v":1,"n":42,"personal":"..","entry":{..},"sha256":".."}}, in exactly this order. */
final class LineFormat {
    static final int VERSION = 1;
    /** Longest line or people record in bytes: bounds what a reader of a damaged file takes into memory. */
    static final int LONGEST = 1 << 20;
    /** Bytes of the end of every line, {@code ,"sha256":"64 digits"}} with its LF. */
    static final int SEAL = 78;

    private static final String SEAL_START = ",\"sha256\":\"";
    private static final String SEAL_END = "\"}";
    private static final Pattern ANY_VERSION = Pattern.compile("\\{\"v\":([0-9]{1,9}),");
    private static final byte[] NUMBER = ascii("{\"v\":" + VERSION + ",\"n\":");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] PERSONAL = ascii("\"personal\":\"");
    private static final byte[] PERSONAL_END = ascii("\",");
    private static final byte[] ENTRY = ascii("\"entry\":");
    private static final Pattern END = Pattern.compile(",\"sha256\":\"([0-9a-f]{64})\"\\}");
    private static final int LONGEST_VERSION = 16;

    private LineFormat() {}

    sealed interface Reading {}

    record Sound(long number, Optional<Hash> commitment, String entry, Hash hash) implements Reading {}

    record Bad(String why) implements Reading {}

    record TooNew(long version) implements Reading {}

    /** The line's bytes with LF. */
    @SuppressWarnings("ArrayRecordComponent") // carries bytes; never compared
    record Written(byte[] bytes, Hash hash) {}

    static Written write(long number, @Nullable Hash commitment, byte[] entry, Hash previous) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(entry.length + 200);
        line.writeBytes(ascii("{\"v\":" + VERSION + ",\"n\":" + number + ","));
        if (commitment != null) {
            line.writeBytes(ascii("\"personal\":\"" + commitment + "\","));
        }
        line.writeBytes(ascii("\"entry\":"));
        line.writeBytes(entry);
        Hash hash = Hash.of(previous.ascii(), line.toByteArray());
        line.writeBytes(ascii(SEAL_START + hash + SEAL_END + "\n"));
        return new Written(line.toByteArray(), hash);
    }

    /** Reads a line without its LF and checks it against the hash of the line before. */
    static Reading read(byte[] line, Hash previous) {
        Optional<Head> head = headOf(line);
        OptionalLong version = head.isPresent() ? OptionalLong.empty() : versionOf(line);
        if (version.isPresent() && version.getAsLong() > VERSION) {
            return new TooNew(version.getAsLong());
        }
        Optional<Hash> seal = sealOf(line);
        if (seal.isEmpty()) {
            return new Bad("it does not end in a hash");
        }
        byte[] body = Arrays.copyOf(line, line.length - SEAL + 1);
        if (!seal.get().equals(Hash.of(previous.ascii(), body))) {
            return new Bad("its hash does not match its text and the line before");
        }
        if (head.isEmpty() || body[body.length - 1] != '}') {
            return new Bad("it is not laid out as a line of version " + VERSION);
        }
        int start = head.get().length;
        String entry = new String(body, start, body.length - start, StandardCharsets.UTF_8);
        return new Sound(head.get().number, head.get().commitment, entry, seal.get());
    }

    /** What stands before the entry. */
    private record Head(long number, Optional<Hash> commitment, int length) {}

    private static Optional<Head> headOf(byte[] line) {
        Scan scan = new Scan(line);
        OptionalLong number = scan.expect(NUMBER).number();
        Optional<Hash> commitment = Optional.empty();
        if (scan.expect(COMMA).take(PERSONAL)) {
            commitment = scan.quoted(Hash.DIGITS).flatMap(Hash::in);
            if (commitment.isEmpty()) {
                return Optional.empty();
            }
            scan.expect(PERSONAL_END);
        }
        return scan.expect(ENTRY).atObject()
                ? Optional.of(new Head(number.orElseThrow(), commitment, scan.at()))
                : Optional.empty();
    }

    private static OptionalLong versionOf(byte[] line) {
        Matcher version = ANY_VERSION.matcher(
                new String(line, 0, Math.min(line.length, LONGEST_VERSION), StandardCharsets.ISO_8859_1));
        return version.lookingAt() ? OptionalLong.of(Long.parseLong(version.group(1))) : OptionalLong.empty();
    }

    /** The hash a line says it has, whether true or not. */
    static Optional<Hash> sealOf(byte[] line) {
        int at = line.length - SEAL + 1;
        String end = at < 0 ? "" : new String(line, at, SEAL - 1, StandardCharsets.ISO_8859_1);
        if (!end.startsWith(SEAL_START) || !end.endsWith(SEAL_END)) {
            return Optional.empty();
        }
        String hex = end.substring(SEAL_START.length(), end.length() - SEAL_END.length());
        return Hash.in(hex);
    }

    /** The number a line says it has, if that can be read. */
    static OptionalLong numberOf(byte[] line) {
        Optional<Head> head = headOf(line);
        return head.isPresent() ? OptionalLong.of(head.get().number) : OptionalLong.empty();
    }

    /**
     * Whether unreadable bytes begin with a sound line and go on after the place of its LF. A write that was cut
     * short leaves no such thing, so the LF was damaged later.
     */
    static boolean hidesLine(byte[] bytes, Hash previous) {
        Matcher end = END.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (end.find() && end.end() + 1 < bytes.length) {
            if (read(Arrays.copyOf(bytes, end.end()), previous) instanceof Sound) {
                return true;
            }
        }
        return false;
    }

    /** The bytes of a JSON object that may stand in a line; control characters would end the line or the book. */
    static byte[] object(String json) {
        if (!json.startsWith("{") || !json.endsWith("}")) {
            throw new IllegalArgumentException("The book takes JSON objects, from { to }.");
        }
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < ' ') {
                throw new IllegalArgumentException("The book takes no control characters; escape them.");
            }
            if (Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(json.codePointAt(i++))) {
                throw new IllegalArgumentException("The text holds half a surrogate pair; clean it first.");
            }
        }
        byte[] object = json.getBytes(StandardCharsets.UTF_8);
        if (object.length > LONGEST - 400) {
            throw new IllegalArgumentException(
                    "The book takes objects of up to 1 MiB, this one has " + object.length + " bytes.");
        }
        return object;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
