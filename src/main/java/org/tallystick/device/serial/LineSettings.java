package org.tallystick.device.serial;

/**
 * How a serial port talks: baud (50 to 4,000,000), 5 to 8 data bits, parity, 1 or 2 stop bits, flow control.
 * A TCP line has no use for them.
 */
public record LineSettings(int baud, int dataBits, Parity parity, int stopBits, Flow flow) {

    /** The check bit after the data bits. */
    public enum Parity {
        NONE,
        ODD,
        EVEN,
        MARK,
        SPACE
    }

    /** How the device says that it can take no more. */
    public enum Flow {
        NONE,
        RTS_CTS,
        XON_XOFF,
        /** No Linux or macOS driver knows it, so {@link Line#write} watches DSR itself. */
        DTR_DSR
    }

    public LineSettings {
        within("baud", baud, 50, 4_000_000);
        within("data bits", dataBits, 5, 8);
        within("stop bits", stopBits, 1, 2);
    }

    /** 8 data bits, no parity, 1 stop bit, no flow control: what most devices are delivered with. */
    public static LineSettings of(int baud) {
        return new LineSettings(baud, 8, Parity.NONE, 1, Flow.NONE);
    }

    private static void within(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s cannot be %d: write a number from %d to %d".formatted(name, value, lowest, highest));
        }
    }
}
