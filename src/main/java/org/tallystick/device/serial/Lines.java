package org.tallystick.device.serial;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Makes lines from the addresses of the settings. */
public final class Lines {
    /** The port on which network printers listen for raw bytes. */
    private static final int RAW_PRINTING = 9100;

    private static final Pattern WINDOWS_PORT = Pattern.compile("(?i)(\\\\\\\\\\.\\\\)?COM[1-9][0-9]{0,2}");
    private static final String REMEDY =
            "write a port such as /dev/ttyUSB0 or COM3, or tcp://192.168.1.50:9100 for a network device";

    private Lines() {}

    /**
     * A closed line to {@code /dev/ttyUSB0}, {@code COM3}, a link to a port, or {@code tcp://host[:9100]}.
     *
     * @throws IllegalArgumentException for any other address; the message holds the remedy
     */
    public static Line to(String address, LineSettings settings) {
        if (address.contains("://")) {
            return tcp(address);
        }
        if (WINDOWS_PORT.matcher(address).matches() || isAbsolutePath(address)) {
            return new SerialLine(address, settings);
        }
        throw wrong(address, "is no address of a device");
    }

    private static boolean isAbsolutePath(String address) {
        return address.length() > 1
                && address.startsWith("/")
                && address.chars().noneMatch(c -> c < ' ');
    }

    private static Line tcp(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw wrong(address, "is no address of a device (" + e.getReason() + ")");
        }
        if (!"tcp".equalsIgnoreCase(uri.getScheme())) {
            throw wrong(address, "does not begin with tcp://");
        }
        String host = uri.getHost();
        if (host == null) {
            throw wrong(address, "names no host, or its port is no number");
        }
        boolean more = uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null;
        if (more || !uri.getPath().isEmpty()) {
            throw wrong(address, "has more than a host and a port");
        }
        int port = uri.getPort() < 0 ? RAW_PRINTING : uri.getPort();
        if (port == 0 || port > 65_535) {
            throw wrong(address, "has a port outside 1 to 65535");
        }
        return new TcpLine(address, host, port);
    }

    private static IllegalArgumentException wrong(String address, String what) {
        return new IllegalArgumentException("\"%s\" %s: %s".formatted(address, what, REMEDY));
    }
}
