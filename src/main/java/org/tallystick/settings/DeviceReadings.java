package org.tallystick.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.PaymentCard;
import org.tallystick.yaml.Profile.Kind;
import org.tallystick.yaml.ProfileFolder;
import org.tallystick.yaml.Reading;

/** Reads how a device is connected. */
record DeviceReadings(ProfileFolder profiles) {
    private static final Pattern WINDOWS_PORT = Pattern.compile("(?i)(\\\\\\\\\\.\\\\)?COM[1-9][0-9]{0,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,12}");
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]{1,255}");

    Reading<String> profile(Kind kind) {
        return (key, text) -> {
            Optional<String> objection = profiles.objection(kind, text);
            if (objection.isPresent()) {
                throw new InvalidInput(key, objection.get());
            }
            return text;
        };
    }

    String printerPort(String key, String text) {
        if (text.equals(Settings.HOST) || isPort(text)) {
            return text;
        }
        throw new InvalidInput(
                key,
                "'" + text + "' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100,"
                        + " or host where the till itself owns the printer");
    }

    String readerPort(String key, String text) {
        if (isPort(text)) {
            return text;
        }
        throw new InvalidInput(key, "'" + text + "' is no port of a reader; write one like /dev/ttyUSB1 or COM4");
    }

    static String ownCards(String key, String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new InvalidInput(
                    key, "'" + text + "' is no prefix; write the first 4 to 12 digits of the shop's own cards");
        }
        if (PaymentCard.mayBegin(text)) {
            throw new InvalidInput(
                    key,
                    "'" + text + "' begins numbers of payment cards, which are never taken; give out cards with another"
                            + " beginning");
        }
        return text;
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
                    && uri.getPath().isEmpty()
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
