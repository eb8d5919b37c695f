package org.tallystick.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The browser of whoever sits at this machine, as its system starts it. */
final class SystemBrowser {
    private static final int PATIENCE_SECONDS = 5;

    private SystemBrowser() {}

    /** Whether it could be asked to show a page. */
    static boolean show(URI address) {
        return command(System.getProperty("os.name", ""), System.getenv(), address)
                .filter(SystemBrowser::starts)
                .isPresent();
    }

    /** Empty where there is no screen. */
    static Optional<List<String>> command(String system, Map<String, String> variables, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address.toString()));
        }
        if (name.startsWith("mac")) {
            return Optional.of(List.of("open", address.toString()));
        }
        return variables.containsKey("DISPLAY") || variables.containsKey("WAYLAND_DISPLAY")
                ? Optional.of(List.of("xdg-open", address.toString()))
                : Optional.empty();
    }

    /** What goes on after a while has found a browser. */
    private static boolean starts(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
