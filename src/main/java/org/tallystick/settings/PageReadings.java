package org.tallystick.settings;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.settings.Settings.Lan;
import org.tallystick.validation.InvalidInput;
import org.tallystick.yaml.Reading;
import org.tallystick.yaml.Section;

/** Reads the section {@code page} of the settings. */
final class PageReadings {
    static final String[] KEYS = {"listen", "port", "certificate", "names"};
    private static final int USUAL_PORT = 8443;
    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|[0-9a-f]*:[0-9a-f:]+");

    private PageReadings() {}

    static @Nullable Lan read(@Nullable Section section, Path folder) {
        if (section == null
                || !section.optional("listen", PageReadings::inTheNetwork).orElse(false)) {
            return null;
        }
        Set<String> names = Set.copyOf(section.list("names", PageReadings::name));
        return new Lan(
                section.optional("port", Reading.whole(1, 65_535)).orElse(USUAL_PORT),
                section.required("certificate", Readings.file(folder)),
                names.isEmpty() ? Set.of(section.required("names", PageReadings::name)) : names);
    }

    private static Boolean inTheNetwork(String key, String text) {
        return switch (text) {
            case "lan" -> true;
            case "loopback" -> false;
            default ->
                throw new InvalidInput(
                        key,
                        "'" + text + "' is nowhere to listen; write loopback for this machine alone, or lan for the"
                                + " shop's network too");
        };
    }

    private static String name(String key, String text) {
        if (text.length() > LONGEST || !NAME.matcher(text).matches()) {
            throw new InvalidInput(
                    key,
                    "'" + text + "' is no name of this machine; write a host name in small letters or an address, such"
                            + " as till.home.arpa or 192.168.1.20, without a port");
        }
        return text;
    }
}
