package org.tallystick.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import org.tallystick.cli.Backstage;
import org.tallystick.cli.Connection;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.simulator.Endpoint;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.TcpEndpoint;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.simulator.VirtualReader;

/** A fresh data folder with a virtual printer and a virtual card reader at its ports. */
final class DemoShop implements AutoCloseable {
    private static final String PRINTER = "epson/tm-t88v";
    private static final String READER = "magtek/serial";

    final Path folder;
    final VirtualPrinter printer;
    final VirtualReader reader = new VirtualReader();
    final Calls calls;
    private final Host printerHost;
    private final Host readerHost;
    private final Connection connection;

    DemoShop(Backstage backstage, Path profiles, InstantSource clock, PrintWriter out) throws IOException {
        folder = Files.createTempDirectory("tallystick-demo-");
        printer = new VirtualPrinter(new PrinterProfiles(profiles).load(PRINTER), clock);
        printerHost = Host.start(endpoint("printer"), printer);
        readerHost = Host.start(endpoint("reader"), reader);
        Path data = folder.resolve("shop");
        backstage.init(data);
        Path settings = data.resolve("shop.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^devices:.*$", devices()));
        connection = backstage.connect(data, true, out);
        calls = new Calls(connection, backstage::newId);
    }

    private String devices() {
        return Matcher.quoteReplacement("""
            devices:
              printer: {profile: %s, port: "%s"}
              reader: {profile: %s, port: "%s"}
            """.formatted(PRINTER, printerHost.address(), READER, readerHost.address()));
    }

    /** Pseudo-terminals where the system has them. */
    private Endpoint endpoint(String name) throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows ? TcpEndpoint.on(0) : PtyEndpoint.at(folder.resolve(name));
    }

    List<String> addresses() {
        return List.of(printerHost.address(), readerHost.address());
    }

    @Override
    public void close() {
        connection.close();
        printerHost.close();
        readerHost.close();
    }
}
