package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;

/** Commands that put letters on paper, or say how; others are those of {@link PrintCommand}. */
public sealed interface StarPrint extends StarCommand {

    /** CAN: drops the unfinished line and all modes, and the ETB counter with them. */
    record Cancel() implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(0x18);
        }
    }

    /** ESC a n: prints the line and feeds n lines, 1 to 127. */
    record FeedLines(int n) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'a', n);
        }

        @Override
        public int lines() {
            return n;
        }
    }

    /** ESC J n: prints the line and feeds n quarters of a millimetre, 1 to 255. */
    record FeedQuarters(int n) implements StarPrint {
        /** 24 dots of 8 a millimetre: the height of an {@link StarImage.FineImage}. */
        public static final FeedQuarters OF_AN_IMAGE = new FeedQuarters(12);

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'J', n);
        }
    }

    /** ESC GS t n: which characters the bytes 80 to FF are. */
    record SelectCodePage(int n) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 't', n);
        }
    }

    /** ESC $ n: 0 (or 48) leaves Shift-JIS, in which two bytes make a character, 1 enters it. */
    record ShiftJis(int n) implements StarPrint {
        public static final ShiftJis ON = new ShiftJis(1);
        public static final ShiftJis OFF = new ShiftJis(0);

        public boolean on() {
            return (n & 1) == 1;
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, '$', n);
        }
    }

    /** ESC RS F n: 0 for font A, 1 for B. */
    record SelectFont(int n) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, RS, 'F', n);
        }
    }

    /** ESC b 4 2 n3 n4: a barcode of Code 39 with its letters below, n4 dots high, and the line's end. */
    record Barcode(int bars, int height, Octets content) implements StarPrint {
        public static final int CODE_39 = 4;
        public static final int WITH_LETTERS = 2;

        /** Two dots to a narrow bar, five to a wide one. */
        public static Barcode of(Octets content) {
            return new Barcode(4, 60, content);
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'b', CODE_39, WITH_LETTERS, bars, height)
                    .then(content)
                    .then(Octets.of(RS));
        }

        @Override
        public int lines() {
            return 3;
        }
    }

    /** ESC E for bold, ESC F for plain; neither has a parameter. */
    record Emphasize(boolean on) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, on ? 'E' : 'F');
        }
    }

    /** ESC i n1 n2: how many times higher and wider than once, each 0 to 5; some write the digits' codes instead. */
    record CharacterSize(int higher, int wider) implements StarPrint {
        public int width() {
            return (wider & 7) + 1;
        }

        public int height() {
            return (higher & 7) + 1;
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'i', higher, wider);
        }
    }

    /** ESC W n: wider alone. */
    record Wide(int n) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'W', n);
        }
    }

    /** ESC h n: higher alone. */
    record High(int n) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'h', n);
        }
    }

    /** ESC GS a n: 0 left, 1 centred, 2 right; some write the digits' codes instead. */
    record Align(int n) implements StarPrint {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 'a', n);
        }
    }

    /** ESC d n: 0 cuts wholly and 1 in part where the paper stands, 2 and 3 feed the last line past the knife first. */
    record Cut(int n) implements StarPrint {
        public static final Cut FULL = new Cut(2);
        public static final Cut PARTIAL = new Cut(3);

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'd', n);
        }
    }
}
