package org.tallystick.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A card reader: sends the text of a swiped card once, or an RDM6300 tag's frame for as long as the tag lies there. */
public final class VirtualReader implements VirtualDevice {
    /** RDM6300 readers repeat every 65 ms. */
    private static final long REPEAT_NANOS = 65_000_000;

    private static final Pattern TAG = Pattern.compile("[0-9A-F]{10}");

    private final Queue<byte[]> swipes = new ConcurrentLinkedQueue<>();
    private volatile byte @Nullable [] tag;
    private volatile UnaryOperator<byte[]> line = UnaryOperator.identity();
    private long sentAt = System.nanoTime() - REPEAT_NANOS;

    /** Sends the characters as they are, start and end sentinels and terminator included. */
    public void swipe(String text) {
        swipes.add(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Lays a tag on the reader: 10 hexadecimal digits, a version byte and four id bytes. */
    public void lay(String digits) {
        tag = tagFrame(digits);
    }

    public void lift() {
        tag = null;
    }

    /** From now on sends at one baud rate to a line that listens at another. */
    public void setSpeed(int sends, int listens) {
        line = sends == listens ? UnaryOperator.identity() : bytes -> WrongSpeed.heard(bytes, sends, listens);
    }

    /** STX, the digits, two digits that are the exclusive or of the five bytes, ETX. */
    public static byte[] tagFrame(String digits) {
        String upper = digits.toUpperCase(Locale.ROOT);
        if (!TAG.matcher(upper).matches()) {
            throw new IllegalArgumentException(
                    "\"" + digits + "\" is no tag number: write 10 hexadecimal digits such as 010063E9AE");
        }
        int checksum = 0;
        for (byte part : HexFormat.of().parseHex(upper)) {
            checksum ^= part & 0xFF;
        }
        return "\u0002%s%02X\u0003".formatted(upper, checksum).getBytes(StandardCharsets.US_ASCII);
    }

    /** A reader takes no commands. */
    @Override
    public void receive(byte[] bytes, int length, Consumer<byte[]> answer) {}

    @Override
    public void idle(Consumer<byte[]> answer) {
        for (byte[] swipe = swipes.poll(); swipe != null; swipe = swipes.poll()) {
            answer.accept(line.apply(swipe));
        }
        byte[] lying = tag;
        long now = System.nanoTime();
        if (lying != null && now - sentAt >= REPEAT_NANOS) {
            sentAt = now;
            answer.accept(line.apply(lying));
        }
    }
}
