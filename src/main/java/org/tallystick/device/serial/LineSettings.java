package org.tallystick.device.serial;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.yaml.Profile;
import org.tallystick.yaml.Reading;

/**
 * How a serial port talks: baud (50 to 4,000,000), 5 to 8 data bits, parity, 1 or 2 stop bits, flow control.
 * A TCP line has no use for them.
 */
public record LineSettings(int baud, int dataBits, Parity parity, int stopBits, Flow flow) {
    /** The facts of a profile that {@link #in} reads. */
    public static final List<String> FACTS = List.of("baud", "frame", "flow");

    private static final int SLOWEST = 50;
    private static final int FASTEST = 4_000_000;
    private static final Pattern FRAME = Pattern.compile("([5-8])([NOEMS])([12])");

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
        /** No Linux or macOS driver knows it, so whoever writes heeds {@link Line#ready}. */
        DTR_DSR
    }

    public LineSettings {
        within("baud", baud, SLOWEST, FASTEST);
        within("data bits", dataBits, 5, 8);
        within("stop bits", stopBits, 1, 2);
    }

    /** 8 data bits, no parity, 1 stop bit, no flow control: what most devices are delivered with. */
    public static LineSettings of(int baud) {
        return new LineSettings(baud, 8, Parity.NONE, 1, Flow.NONE);
    }

    /** As a device is delivered; a frame is data bits, the parity's first letter, and stop bits, such as 8N1. */
    public static LineSettings in(Profile profile) {
        int baud = profile.fact("baud", Reading.whole(SLOWEST, FASTEST));
        Matcher frame = profile.fact("frame", LineSettings::frame);
        Parity parity = switch (frame.group(2)) {
            case "O" -> Parity.ODD;
            case "E" -> Parity.EVEN;
            case "M" -> Parity.MARK;
            case "S" -> Parity.SPACE;
            default -> Parity.NONE;
        };
        return new LineSettings(
                baud,
                Integer.parseInt(frame.group(1)),
                parity,
                Integer.parseInt(frame.group(3)),
                profile.fact("flow", Reading.oneOf(Flow.class)));
    }

    /** For people, such as {@code 9600 baud, 8N1}. */
    public String words() {
        return "%d baud, %d%s%d".formatted(baud, dataBits, parity.name().charAt(0), stopBits);
    }

    private static Matcher frame(String key, String text) {
        Matcher frame = FRAME.matcher(text);
        if (!frame.matches()) {
            throw Reading.outOfPlace(key, text, "write data bits, parity N, O, E, M or S, and stop bits, such as 8N1");
        }
        return frame;
    }

    private static void within(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s cannot be %d: write a number from %d to %d".formatted(name, value, lowest, highest));
        }
    }
}
