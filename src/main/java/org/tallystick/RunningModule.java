package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.files.WholeFile;
import org.tallystick.http.HttpFace;
import org.tallystick.ledger.RebuildProgress;

/** An open till with its API on a loopback port. */
final class RunningModule implements AutoCloseable {
    private final OpenTill till;
    private final HttpFace http;
    private final Path portFile;

    private RunningModule(OpenTill till, Path folder) {
        this.till = till;
        this.portFile = folder.resolve("port");
        this.http = new HttpFace(till.settings().apiPort(), Doors.tokens(till.secrets()), till.api()::answer);
    }

    static RunningModule start(Path folder, Surroundings around, RebuildProgress progress) {
        OpenTill till = OpenTill.open(folder, around, true, progress);
        try {
            RunningModule module = new RunningModule(till, folder);
            module.http.start();
            module.writePort();
            return module;
        } catch (RuntimeException e) {
            till.close();
            throw e;
        }
    }

    int port() {
        return http.port();
    }

    private void writePort() {
        try {
            WholeFile.replace(portFile, Integer.toString(port()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(portFile + " cannot be written; check rights and free space", e);
        }
    }

    @Override
    public void close() {
        http.close();
        till.close();
        try {
            Files.deleteIfExists(portFile);
        } catch (IOException e) {
            throw new UncheckedIOException(portFile + " cannot be deleted", e);
        }
    }
}
