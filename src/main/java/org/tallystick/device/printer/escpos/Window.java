package org.tallystick.device.printer.escpos;

import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The bytes of a printer's input that no command was made of yet; what is missing is answered by null. */
public final class Window {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean atEnd;

    Window(byte[] bytes, int from, int to, boolean atEnd) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.atEnd = atEnd;
    }

    public boolean has(int count) {
        return to - from >= count;
    }

    /** 0 to 255. */
    public int at(int index) {
        return bytes[from + index] & 0xFF;
    }

    public Octets octets(int first, int end) {
        return Octets.range(bytes, from + first, from + end);
    }

    /** A command of that many bytes, the last of them its parameter. */
    public <C> @Nullable C parameter(int length, Function<Integer, C> command) {
        return has(length) ? command.apply(at(length - 1)) : null;
    }

    /** A command of that many bytes. */
    public <C> @Nullable C whole(long length, Function<Octets, C> command) {
        return length <= Integer.MAX_VALUE && has((int) length) ? command.apply(octets(0, (int) length)) : null;
    }

    /** The bytes wanted at the start, at most so many; complete when another one follows or the input ends. */
    public <C> @Nullable C run(IntPredicate wanted, int most, Function<Octets, C> command) {
        int end = 0;
        while (end < most && has(end + 1) && wanted.test(at(end))) {
            end++;
        }
        boolean goesOn = end < most && !has(end + 1) && !atEnd;
        return goesOn ? null : command.apply(octets(0, end));
    }

    /** Where the byte stands from the start on, before most; -1 where it does not, -2 where bytes are missing. */
    public int find(int start, int wanted, int most) {
        for (int i = start; i < most; i++) {
            if (!has(i + 1)) {
                return -2;
            }
            if (at(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
