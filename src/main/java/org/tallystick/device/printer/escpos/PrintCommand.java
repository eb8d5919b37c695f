package org.tallystick.device.printer.escpos;

/** Commands that put something on paper, or say how. */
public sealed interface PrintCommand extends EscPosCommand {
    int ESC = 0x1B;
    int FS = 0x1C;
    int GS = 0x1D;

    /** ESC @: drops the unfinished line and all modes; what waits in the receive buffer stays. */
    record Initialize() implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, '@');
        }
    }

    /** Characters of the selected code page: bytes 20 to FF without 7F; longer text comes in pieces of 1,024. */
    record Text(Octets encoded) implements PrintCommand {
        public static final int LONGEST = 1_024;
    }

    /** NUL, which printers ignore, up to 1,024 times: fills up a command that was cut off. */
    record Padding(int count) implements PrintCommand {
        public static final int MOST = 1_024;

        @Override
        public Octets encoded() {
            return Octets.of(new byte[count]);
        }
    }

    /** LF: prints the line. */
    record LineFeed() implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(0x0A);
        }

        @Override
        public int lines() {
            return 1;
        }
    }

    /** ESC d n: prints the line and feeds n lines. */
    record FeedLines(int n) implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'd', n);
        }

        @Override
        public int lines() {
            return n;
        }
    }

    /** ESC R n: which country's letters stand in the places of # $ @ [ \ ] ^ ` { | } ~; 0 for those themselves. */
    record CountryLetters(int n) implements PrintCommand {
        public static final CountryLetters NONE = new CountryLetters(0);

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'R', n);
        }
    }

    /** ESC t n: which characters the bytes 80 to FF are; the numbers differ by maker. */
    record SelectCodePage(int n) implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 't', n);
        }
    }

    /** FS .: leaves Chinese (Kanji) mode, in which two bytes make a character. */
    record LeaveChineseMode() implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(FS, '.');
        }
    }

    /** ESC E n: bold; the lowest bit counts. */
    record Emphasize(int n) implements PrintCommand {
        public static final Emphasize ON = new Emphasize(1);
        public static final Emphasize OFF = new Emphasize(0);

        public boolean on() {
            return (n & 1) == 1;
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'E', n);
        }
    }

    /**
     * ESC ! n: font B in bit 0, bold in bit 3, twice as high in bit 4, twice as wide in bit 5; the only way to large
     * characters on impact printers.
     */
    record PrintMode(int n) implements PrintCommand {
        public static PrintMode of(int width, int height) {
            return new PrintMode((height > 1 ? 0x10 : 0) | (width > 1 ? 0x20 : 0));
        }

        public int font() {
            return n & 1;
        }

        public boolean bold() {
            return (n & 8) != 0;
        }

        public int width() {
            return (n & 0x20) == 0 ? 1 : 2;
        }

        public int height() {
            return (n & 0x10) == 0 ? 1 : 2;
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, '!', n);
        }
    }

    /** GS ! n: width in bits 4 to 6, height in bits 0 to 2, each 0 for once. */
    record CharacterSize(int n) implements PrintCommand {
        public int width() {
            return (n >> 4 & 7) + 1;
        }

        public int height() {
            return (n & 7) + 1;
        }

        @Override
        public Octets encoded() {
            return Octets.of(GS, '!', n);
        }
    }

    /** ESC a n: 0 left, 1 centred, 2 right; some write the digits' codes instead. */
    record Justify(int n) implements PrintCommand {
        public boolean centred() {
            return n == 1 || n == '1';
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'a', n);
        }
    }

    /** GS V m n, m 65 (full) or 66 (partial): feeds the last line past the knife and n motion units more, and cuts. */
    record FeedAndCut(int m, int n) implements PrintCommand {
        public static final FeedAndCut FULL = new FeedAndCut(65, 0);
        public static final FeedAndCut PARTIAL = new FeedAndCut(66, 0);

        @Override
        public Octets encoded() {
            return Octets.of(GS, 'V', m, n);
        }
    }

    /** ESC J n: prints the line and feeds n motion units, dots on most. */
    record FeedDots(int n) implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'J', n);
        }
    }

    /** FS &: Chinese (Kanji) mode, in which two bytes make a character. */
    record EnterChineseMode() implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(FS, '&');
        }
    }

    /** ESC 3 n: lines lie n motion units apart. */
    record LineSpacing(int n) implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, '3', n);
        }
    }

    /** ESC 2: lines lie as far apart as after switching on. */
    record UsualLineSpacing() implements PrintCommand {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, '2');
        }
    }

    /** ESC M n: 0 (or 48) for font A, 1 for B, and so on. */
    record SelectFont(int n) implements PrintCommand {
        public char letter() {
            return (char) ('A' + n % 48);
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'M', n);
        }
    }

    /** GS k 69 n: a barcode of Code 39 at the start of a line; the paper goes on by its height. */
    record Barcode(Octets content) implements PrintCommand {
        static final int CODE_39 = 69;

        @Override
        public Octets encoded() {
            return Octets.of(GS, 'k', CODE_39, content.length()).then(content);
        }

        @Override
        public int lines() {
            return 3;
        }
    }
}
