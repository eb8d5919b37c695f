package org.tallystick.app;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.backup.BackupUnusable;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookTooNew;
import org.tallystick.book.DataFolderLock;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.device.serial.LineException;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.http.PortClosed;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.secrets.SecretsUnusable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.yaml.BadSettings;

/** What scripts are told of a failure. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What went wrong in the shop's folder or with its devices goes to the log too; what was mistyped does not. */
    static ExitCode code(Exception thrown) {
        ExitCode code = codeFor(thrown);
        switch (code) {
            case NOT_SOUND, DEVICE, IN_USE ->
                LOG.warn("The command ended with code {}: {}", code.number(), thrown.getMessage());
            case INTERNAL_ERROR ->
                LOG.error("The command failed by a mistake of Tallystick; report it with these lines", thrown);
            case DONE, BAD_INPUT, DECLINED, REFERRED -> {}
        }
        return code;
    }

    private static ExitCode codeFor(Exception thrown) {
        return switch (thrown) {
            case Failed failed -> failed.code();
            case InvalidInput ignored -> ExitCode.BAD_INPUT;
            case BadSettings ignored -> ExitCode.BAD_INPUT;
            case NoDataFolder ignored -> ExitCode.BAD_INPUT;
            case BackupUnusable ignored -> ExitCode.NOT_SOUND;
            case SecretsUnusable ignored -> ExitCode.BAD_INPUT;
            case InvalidPathException ignored -> ExitCode.BAD_INPUT;
            case LineException ignored -> ExitCode.DEVICE;
            case BookDamaged ignored -> ExitCode.NOT_SOUND;
            case BookTooNew ignored -> ExitCode.NOT_SOUND;
            case EntryTooNew ignored -> ExitCode.NOT_SOUND;
            case BookFailed ignored -> ExitCode.NOT_SOUND;
            case IndexUnusable ignored -> ExitCode.NOT_SOUND;
            case DataFolderLock.InUse ignored -> ExitCode.IN_USE;
            case UncheckedIOException ignored -> ExitCode.BAD_INPUT;
            case PortClosed ignored -> ExitCode.BAD_INPUT;
            default -> ExitCode.INTERNAL_ERROR;
        };
    }
}
