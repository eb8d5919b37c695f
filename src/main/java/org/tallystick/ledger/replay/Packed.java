package org.tallystick.ledger.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as bytes in memory, in as few as they need. */
final class Packed {
    private Packed() {}

    /** Small numbers in few bytes, negative ones as well. */
    static final class Writing {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

        void number(long number) {
            long rest = (number << 1) ^ (number >> 63);
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            bytes.writeBytes(utf8);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    static final class Reading {
        private final byte[] bytes;
        private int at;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long read = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                read |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return (read >>> 1) ^ -(read & 1);
                }
            }
        }

        int index() {
            return (int) number();
        }

        <T> T one(List<T> all) {
            return all.get(index());
        }

        <T> @Nullable T oneOrNull(List<T> all) {
            int which = index();
            return which < 0 ? null : all.get(which);
        }

        String text() {
            int length = index();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
