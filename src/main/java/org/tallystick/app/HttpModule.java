package org.tallystick.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.files.WholeFile;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.http.PortClosed;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.settings.Settings;

/** An open till with its API on a loopback port. */
public final class HttpModule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpModule.class);

    private final TillRuntime till;
    private final HttpEndpoint http;
    private final Path portFile;

    private HttpModule(TillRuntime till, Path folder, Environment environment) {
        this.till = till;
        this.portFile = folder.resolve("port");
        this.http = new HttpEndpoint(
                till.settings().apiPort(),
                till.settings().origins(),
                AccessTokens.tokens(till.secrets()),
                till.api(),
                till.pages(environment),
                till.network().door());
    }

    public static HttpModule start(Path folder, Environment environment, RebuildProgress progress) {
        TillRuntime till = TillRuntime.open(folder, environment, true, progress);
        try {
            HttpModule module = new HttpModule(till, folder, environment);
            module.http.start();
            if (Files.exists(module.portFile)) {
                LOG.warn("The run before did not end in order (power cut, kill or crash); nothing has to be done");
            }
            module.writePort();
            module.logStart();
            till.session().tell(open -> {
                open.watch().begin();
                open.summaries().begin();
            });
            return module;
        } catch (PortClosed e) {
            till.close();
            throw PortHolder.named(e);
        } catch (RuntimeException e) {
            till.close();
            throw e;
        }
    }

    private void logStart() {
        Settings settings = till.settings();
        LOG.info(
                "Started: Tallystick {}, Java {}, folder {}, till {}, port {}, printer {}, reader {}",
                ProgramVersion.number(),
                ProgramVersion.java(),
                portFile.toAbsolutePath().normalize().getParent(),
                settings.shop().till(),
                port(),
                device(settings.printer()),
                device(settings.reader()));
    }

    private static String device(Settings.@Nullable Device device) {
        return device == null ? "none" : device.profile() + " at " + device.port();
    }

    /** Where other machines of the shop's network find the pages, and why they do not. */
    List<String> toldAtStart() {
        NetworkPages network = till.network();
        return network.problem() != null
                ? List.of("Note: " + network.problem())
                : http.addresses().stream()
                        .map(address -> "The pages are open to the shop's network on " + address)
                        .toList();
    }

    public int port() {
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
        till.events().close(); // else streams keep their connections open
        http.close();
        till.close();
        try {
            Files.deleteIfExists(portFile);
        } catch (IOException e) {
            throw new UncheckedIOException(portFile + " cannot be deleted", e);
        }
        LOG.info("Stopped in order");
    }
}
