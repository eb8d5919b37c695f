package org.tallystick.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.files.Privacy;
import org.tallystick.settings.SettingsFile;

/** Log files in the data folder, five of 1 MB; before a folder is known nothing is logged, and never on the screen. */
public final class Logs extends ContextAwareBase implements Configurator {
    private static final String APPENDER = "folder";

    /** Called by logback, which finds it as a service. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on into this folder, if it is a data folder; a log that cannot be written stops nothing. */
    public static void into(Path folder) {
        if (!Files.isRegularFile(folder.resolve(SettingsFile.NAME))
                || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(APPENDER);
        root.addAppender(appender(context, folder.resolve("log").resolve("tallystick.log")));
    }

    static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        LogLayout layout = new LogLayout(ZoneId.systemDefault());
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new PrivateAppender();
        appender.setContext(context);
        appender.setName(APPENDER);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        RolledFiles files = new RolledFiles(file);
        files.setContext(context);
        files.setParent(appender);
        files.start();
        appender.setRollingPolicy(files);
        appender.setTriggeringPolicy(files);
        appender.start();
        return appender;
    }

    /** For the owner alone, whatever the umask. */
    private static final class PrivateAppender extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            Path file = Path.of(name);
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent(), Privacy.ofNewFolder(file));
                Files.createFile(file, Privacy.ofNewFile(file));
            }
            super.openFile(name);
        }
    }
}
