package org.tallystick.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own that opens a port, tells which native libraries it runs, and holds the port until closed. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProgram(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param how "line" to open as the product does, "library" to use jSerialComm as it is delivered */
    static OtherProgram start(String how, String port, Path temporary, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + temporary));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherProgram.class.getName(),
                how,
                port));
        return new OtherProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** What it prints up to "ready" or its end. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line; (line = output.readLine()) != null && !line.equals("ready"); ) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        try {
            open(arguments[0], arguments[1]);
            System.out.println("opened");
        } catch (LineException e) {
            System.out.println(e.getMessage());
        }
        try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
            maps.filter(line -> line.contains("jSerialComm") && line.contains("r-xp"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .forEach(System.out::println);
        }
        System.out.println("ready");
        int unused = System.in.read();
    }

    private static void open(String how, String port) throws LineException {
        if (how.equals("line")) {
            Lines.to(port, LineSettings.of(9600)).open();
        } else if (!SerialPort.getCommPort(port).openPort()) {
            throw new UncheckedIOException(new IOException(port + " did not open"));
        }
    }
}
