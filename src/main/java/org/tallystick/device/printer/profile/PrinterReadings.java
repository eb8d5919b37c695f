package org.tallystick.device.printer.profile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.yaml.Reading;

/** Values that only a printer's profile has: lists of pairs, lists of words, charsets. */
final class PrinterReadings {
    private PrinterReadings() {}

    /** Such as {@code 0=IBM437, 16=windows-1252}. */
    static <K, V> Reading<Map<K, V>> mapOf(Reading<K> keys, Reading<V> values) {
        return (key, text) -> {
            Map<K, V> map = new LinkedHashMap<>();
            for (String pair : text.split(",", -1)) {
                List<String> sides = List.of(pair.strip().split("=", -1));
                if (sides.size() != 2) {
                    throw Reading.outOfPlace(key, pair.strip(), "write pairs with commas between, such as A=42, B=56");
                }
                K left = keys.read(key, sides.get(0));
                if (map.put(left, values.read(key, sides.get(1))) != null) {
                    throw Reading.outOfPlace(key, pair.strip(), sides.get(0) + " stands a second time; keep one");
                }
            }
            return Collections.unmodifiableMap(map);
        };
    }

    /** Words with commas between, or {@code none}. */
    static <E extends Enum<E>> Reading<Set<E>> setOf(Class<E> kind) {
        return (key, text) -> {
            Set<E> set = EnumSet.noneOf(kind);
            if (!text.equals("none")) {
                for (String word : text.split(",", -1)) {
                    set.add(Reading.oneOf(kind).read(key, word.strip()));
                }
            }
            return Collections.unmodifiableSet(set);
        };
    }

    static Reading<Character> font() {
        return (key, text) -> {
            if (text.length() == 1 && text.charAt(0) >= 'A' && text.charAt(0) <= 'E') {
                return text.charAt(0);
            }
            throw Reading.outOfPlace(key, text, "a font is a letter from A to E");
        };
    }

    /** One byte a character, with ASCII in its lower half. */
    static Reading<Charset> charset() {
        return (key, text) -> {
            try {
                Charset charset = Charset.forName(text);
                if (charset.canEncode()
                        && charset.newEncoder().maxBytesPerChar() == 1
                        && "Az09 ~".equals(new String("Az09 ~".getBytes(charset), StandardCharsets.US_ASCII))) {
                    return charset;
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // Told below.
            }
            throw Reading.outOfPlace(
                    key, text, "write a single-byte charset that Java knows, such as windows-1252, IBM437 or IBM858");
        };
    }
}
