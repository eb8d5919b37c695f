package org.tallystick.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.EncodedFile;
import org.tallystick.validation.InvalidInput;

/** Text of a request, which is UTF-8 whatever its headers say; a file alone may be something else. */
final class Decoding {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]*)");

    private Decoding() {}

    /** @throws InvalidInput when it is not UTF-8: a letter that is guessed would stand in the book for ever */
    static String utf8(String field, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(field, "is not UTF-8; send it as UTF-8, whatever the Content-Type says");
        }
    }

    /**
     * A file, in the charset that its Content-Type says; where it says none the file tells.
     *
     * @throws InvalidInput when it is not in that charset
     */
    static String file(byte[] bytes, String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return new EncodedFile("body", "Content-Type: text/csv; charset=")
                .text(bytes, charset.find() ? charset.group(1) : null);
    }

    /** A path, with what is escaped in it. */
    static String path(String raw) {
        return unescaped("path", raw);
    }

    /** Names and values behind the question mark, or of a form that was sent. */
    static Map<String, String> query(@Nullable String raw) {
        Map<String, String> result = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    String name = unescaped("query", pair.substring(0, equals).replace('+', ' '));
                    String value = unescaped(name, pair.substring(equals + 1).replace('+', ' '));
                    if (result.put(name, value) != null) {
                        throw new InvalidInput(name, "stands twice in the query; say it once");
                    }
                }
            }
        }
        return result;
    }

    /** In a path and a query the server has looked at it; in a form nobody has. */
    private static int escaped(String field, String raw, int at) {
        int high = at + 1 < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(raw.charAt(at + 1), 16);
        if (low < 0) {
            throw new InvalidInput(field, "has a % that is not followed by two digits of base 16");
        }
        return high * 16 + low;
    }

    /** The server takes each byte that is not escaped for a letter of its own. */
    private static String unescaped(String field, String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char next = raw.charAt(i);
            if (next == '%') {
                bytes.write(escaped(field, raw, i + 1));
                i += 2;
            } else {
                bytes.write(next);
            }
        }
        return utf8(field, bytes.toByteArray());
    }
}
