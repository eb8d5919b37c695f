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
    private static final Pattern HEAD = Pattern.compile(
            "\\{\"v\":1,\"n\":([1-9][0-9]{0,17}),(?:\"personal\":\"([0-9a-f]{64})\",)?\"entry\":(?=\\{)");
    private static final Pattern END = Pattern.compile(",\"sha256\":\"([0-9a-f]{64})\"\\}");
    private static final int LONGEST_HEAD = 160;

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
        String head = head(line);
        Matcher version = ANY_VERSION.matcher(head);
        if (version.lookingAt() && Long.parseLong(version.group(1)) > VERSION) {
            return new TooNew(Long.parseLong(version.group(1)));
        }
        Optional<Hash> seal = sealOf(line);
        if (seal.isEmpty()) {
            return new Bad("it does not end in a hash");
        }
        byte[] body = Arrays.copyOf(line, line.length - SEAL + 1);
        if (!seal.get().equals(Hash.of(previous.ascii(), body))) {
            return new Bad("its hash does not match its text and the line before");
        }
        Matcher start = HEAD.matcher(head);
        if (!start.lookingAt() || body[body.length - 1] != '}') {
            return new Bad("it is not laid out as a line of version " + VERSION);
        }
        String entry = new String(body, start.end(), body.length - start.end(), StandardCharsets.UTF_8);
        Optional<Hash> commitment = Optional.ofNullable(start.group(2)).map(Hash::new);
        return new Sound(Long.parseLong(start.group(1)), commitment, entry, seal.get());
    }

    /** The hash a line says it has, whether true or not. */
    static Optional<Hash> sealOf(byte[] line) {
        int at = line.length - SEAL + 1;
        String end = at < 0 ? "" : new String(line, at, SEAL - 1, StandardCharsets.ISO_8859_1);
        if (!end.startsWith(SEAL_START) || !end.endsWith(SEAL_END)) {
            return Optional.empty();
        }
        String hex = end.substring(SEAL_START.length(), end.length() - SEAL_END.length());
        return Hash.isHash(hex) ? Optional.of(new Hash(hex)) : Optional.empty();
    }

    /** The number a line says it has, if that can be read. */
    static OptionalLong numberOf(byte[] line) {
        Matcher start = HEAD.matcher(head(line));
        return start.lookingAt() ? OptionalLong.of(Long.parseLong(start.group(1))) : OptionalLong.empty();
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

    private static String head(byte[] line) {
        return new String(line, 0, Math.min(line.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
