package org.tallystick.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.settings.Settings.Mail;
import org.tallystick.settings.Settings.Summaries;
import org.tallystick.validation.InvalidInput;
import org.tallystick.yaml.Reading;
import org.tallystick.yaml.Section;

/** Reads the section {@code summary} of the settings. */
final class SummaryReadings {
    static final String[] KEYS = {"at", "print", "keep", "mail"};
    private static final int STARTTLS_PORT = 587;
    private static final int TLS_PORT = 465;
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F:]+");

    private SummaryReadings() {}

    static @Nullable Summaries read(@Nullable Section section, Path folder) {
        if (section == null) {
            return null;
        }
        section.optional("at", Readings.atClose("a summary"));
        return new Summaries(
                section.optional("print", Readings::yesOrNo).orElse(false),
                section.optional("keep", Readings.otherFolder(folder, "summaries"))
                        .orElse(null),
                mail(section.section("mail", "to", "from", "host", "port", "tls", "user")));
    }

    private static @Nullable Mail mail(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        List<String> to =
                section.list("to", SummaryReadings::address).stream().distinct().toList();
        boolean tls = section.optional("tls", SummaryReadings::tlsFromTheStart).orElse(false);
        return new Mail(
                to.isEmpty() ? List.of(section.required("to", SummaryReadings::address)) : to,
                section.required("from", SummaryReadings::address),
                section.required("host", SummaryReadings::host),
                section.optional("port", Reading.whole(1, 65_535)).orElse(tls ? TLS_PORT : STARTTLS_PORT),
                tls,
                section.optional("user", Readings::name).orElse(null));
    }

    private static String address(String key, String text) {
        if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
            throw new InvalidInput(key, "'" + text + "' is no mail address; write one such as owner@example.org");
        }
        return text;
    }

    private static String host(String key, String text) {
        if (text.length() > LONGEST || !HOST.matcher(text).matches()) {
            throw new InvalidInput(
                    key, "'" + text + "' is no mail server; write its name alone, such as smtp.example.org");
        }
        return text;
    }

    private static Boolean tlsFromTheStart(String key, String text) {
        return switch (text) {
            case "starttls" -> false;
            case "tls" -> true;
            default ->
                throw new InvalidInput(
                        key,
                        "'" + text + "' is no way to encrypt; write starttls (usually port 587) or tls (usually 465)");
        };
    }
}
