package org.tallystick.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.validation.InvalidInput;

/**
 * One event as one line, and a failure's trace below it, indented. Whatever a line is made of may come from outside: it
 * can neither begin a line of its own nor turn the direction of what follows, nor make the file grow without limit. Of
 * failures that may quote what somebody typed, the text is left out.
 */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_FRAMES = 30;
    private static final int MOST_CAUSES = 5;

    private final DateTimeFormatter time;

    LogLayout(ZoneId zone) {
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
                .withZone(zone);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        line.append(time.format(event.getInstant())).append(' ');
        line.append(String.format(Locale.ROOT, "%-5s", event.getLevel())).append(' ');
        line.append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1));
        String request = event.getMDCPropertyMap().get(HttpEndpoint.REQUEST);
        if (request != null) {
            line.append(" [").append(oneLine(request)).append(']');
        }
        line.append(": ").append(oneLine(event.getFormattedMessage())).append('\n');
        IThrowableProxy failure = event.getThrowableProxy();
        for (int depth = 0; failure != null && depth < MOST_CAUSES; depth++) {
            trace(line, depth == 0 ? "" : "caused by ", failure);
            failure = failure.getCause();
        }
        return line.toString();
    }

    private static void trace(StringBuilder line, String before, IThrowableProxy failure) {
        line.append("  ").append(before).append(failure.getClassName());
        if (failure instanceof ThrowableProxy real && saysNothingTyped(real.getThrowable())) {
            line.append(": ").append(oneLine(failure.getMessage()));
        }
        line.append('\n');
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            line.append("    ").append(oneLine(frames[i].getSTEAsString())).append('\n');
        }
    }

    /** Whether its text can hold no name, reason or number of a customer: it speaks of files, devices or our code. */
    private static boolean saysNothingTyped(Throwable failure) {
        return switch (failure) {
            case InvalidInput ignored -> false;
            case IOException ignored -> true;
            case UncheckedIOException ignored -> true;
            case NullPointerException ignored -> true;
            case IndexOutOfBoundsException ignored -> true;
            case ClassCastException ignored -> true;
            case ArithmeticException ignored -> true;
            case Error ignored -> true;
            default -> failure.getClass().getName().startsWith("org.tallystick.");
        };
    }

    /** Text without a character that moves the pen elsewhere, each of them told by its number. */
    static String oneLine(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder(text.length());
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
        text.substring(0, end).codePoints().forEach(point -> {
            if (staysInLine(point)) {
                safe.appendCodePoint(point);
            } else {
                safe.append(String.format(Locale.ROOT, "\\u{%X}", point));
            }
        });
        return end < text.length() ? safe + "..." : safe.toString();
    }

    private static boolean staysInLine(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
