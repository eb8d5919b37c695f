package org.tallystick.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.validation.InvalidInput;

/** What stands in the log, through the appender that the program uses. */
class LogTest {
    private static final String LINE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}([+-]\\d\\d:\\d\\d|Z) ";

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();

    private Logger logger() {
        context.setMDCAdapter(MDC.getMDCAdapter());
        RollingFileAppender<ILoggingEvent> appender = Logs.appender(context, folder.resolve("50% (a)/t.log"));
        Logger logger = context.getLogger(LogTest.class);
        logger.setAdditive(false);
        logger.addAppender(appender);
        return logger;
    }

    private List<String> written() throws IOException {
        context.stop();
        return Files.readAllLines(folder.resolve("50% (a)/t.log"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n",
                "\r",
                "\u001b[2J",
                "\u0000",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u2066",
                "\ufeff",
                "\ud800"
            })
    void nothingFromOutsideBeginsALineOrTurnsOne(String outside) throws IOException {
        String forged = outside + "2026-11-30T10:00:00.000Z INFO  Till: all is well";
        Logger logger = logger();
        MDC.put(HttpEndpoint.REQUEST, "id" + forged);
        try {
            logger.warn(
                    "Customer T1-0001{}", forged, new IOException("disk" + forged, new NoSuchFileException(forged)));
        } finally {
            MDC.remove(HttpEndpoint.REQUEST);
        }
        List<String> lines = written();
        assertThat(lines.getFirst())
                .matches(LINE + "WARN  LogTest \\[id\\\\u\\{.*\\]: Customer T1-0001\\\\u\\{[0-9A-F]+\\}.*all is well");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  "));
        assertThat(String.join("", lines)).doesNotContain(outside);
    }

    @Test
    void textOfAFailureThatMayQuoteACustomerIsLeftOut() throws IOException {
        Logger logger = logger();
        logger.error("failed", new IllegalStateException("Rosa Marín", new InvalidInput("name", "Rosa Marín")));
        logger.error("failed", new NumberFormatException("+34 600 123 456"));
        logger.error("failed", new NullPointerException("\"x\" is null"));
        assertThat(written())
                .noneMatch(line -> line.contains("Rosa") || line.contains("600"))
                .contains("  java.lang.IllegalStateException", "  java.lang.NullPointerException: \"x\" is null")
                .anyMatch(line -> line.contains("LogTest.textOfAFailureThatMayQuoteACustomerIsLeftOut"));
    }

    @Test
    void theFilesTogetherHaveALimit() throws IOException {
        Logger logger = logger();
        RolledFiles.folderIsHeld();
        String text = "x".repeat(100_000);
        for (int line = 0; line < 7_000; line++) {
            logger.info(text);
        }
        assertThat(written()).allMatch(line -> line.length() < 1_200);
        try (Stream<Path> files = Files.list(folder.resolve("50% (a)"))) {
            List<Long> sizes = files.map(file -> file.toFile().length()).toList();
            assertThat(sizes).hasSize(1 + RolledFiles.OLDER_ONES).allMatch(size -> size < RolledFiles.FULL + 1_200);
        }
    }
}
