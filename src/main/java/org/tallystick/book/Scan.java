package org.tallystick.book;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the head of a line or record from left to right; once something is not as expected, nothing more is taken.
 * By hand, because a pattern over hex digits took longer than all else about a line but its hash.
 */
final class Scan {
    private static final int MOST_DIGITS = 18;

    private final byte[] text;
    private int at;
    private boolean lost;

    Scan(byte[] text) {
        this.text = text;
    }

    /** Takes exactly this, or is lost. */
    Scan expect(byte[] wanted) {
        lost = !take(wanted);
        return this;
    }

    /** Takes exactly this, or nothing. */
    boolean take(byte[] wanted) {
        boolean found = !lost && at + wanted.length <= text.length;
        for (int i = 0; found && i < wanted.length; i++) {
            found = text[at + i] == wanted[i];
        }
        at += found ? wanted.length : 0;
        return found;
    }

    /** A whole number from 1 with at most 18 digits and no zero in front; empty and lost where there is none. */
    OptionalLong number() {
        long number = 0;
        int from = at;
        while (at < text.length && at - from < MOST_DIGITS && text[at] >= '0' && text[at] <= '9') {
            number = 10 * number + (text[at++] - '0');
        }
        lost |= at == from || text[from] == '0';
        return lost ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** What comes before the next quotation mark, of at most so many bytes; empty and lost where none comes. */
    Optional<String> quoted(int most) {
        int from = at;
        while (at < text.length && at - from < most && text[at] != '"') {
            at++;
        }
        lost |= at == text.length || text[at] != '"';
        return lost ? Optional.empty() : Optional.of(new String(text, from, at - from, StandardCharsets.ISO_8859_1));
    }

    /** Whether all was as expected and an object begins here. */
    boolean atObject() {
        return !lost && at < text.length && text[at] == '{';
    }

    int at() {
        return at;
    }
}
