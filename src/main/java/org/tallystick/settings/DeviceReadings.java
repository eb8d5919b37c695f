package org.tallystick.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.customer.BadInput;

/**
 * Reads how a device is connected.
 *
 * @param profiles the folder with {@code <vendor>/<model>.yaml}
 */
record DeviceReadings(Path profiles) {
    private static final Pattern PROFILE = Pattern.compile("[a-z0-9-]{1,40}/[a-z0-9.-]{1,40}");
    private static final Pattern WINDOWS_PORT = Pattern.compile("(?i)(\\\\\\\\\\.\\\\)?COM[1-9][0-9]{0,2}");
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]{1,255}");
    private static final String ENDING = ".yaml";

    String profile(String key, String text) {
        if (PROFILE.matcher(text).matches() && Files.isRegularFile(profiles.resolve(text + ENDING))) {
            return text;
        }
        List<String> known = known();
        String remedy = Nearest.to(text, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("the profiles are " + String.join(", ", known));
        throw new BadInput(key, "there is no profile '" + text + "'; " + remedy);
    }

    String printerPort(String key, String text) {
        if (text.equals(Settings.HOST) || isPort(text)) {
            return text;
        }
        throw new BadInput(
                key,
                "'" + text + "' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100,"
                        + " or host where the till itself owns the printer");
    }

    String readerPort(String key, String text) {
        if (isPort(text)) {
            return text;
        }
        throw new BadInput(key, "'" + text + "' is no port of a reader; write one like /dev/ttyUSB1 or COM4");
    }

    private static boolean isPort(String text) {
        return text.contains("://")
                ? isNetworkAddress(text)
                : PATH.matcher(text).matches() || WINDOWS_PORT.matcher(text).matches();
    }

    private static boolean isNetworkAddress(String text) {
        try {
            URI uri = new URI(text.toLowerCase(Locale.ROOT));
            return "tcp".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535
                    && uri.getPath().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<String> known() {
        try (Stream<Path> files = Files.walk(profiles, 2)) {
            return files.map(file -> profiles.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The device profiles cannot be read from " + profiles, e);
        }
    }
}
