package org.tallystick.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The serial ports of this machine. On Linux udev keeps links whose names stay the same when cables are moved; a port
 * that only a link names is listed too.
 */
public final class SerialPorts {
    private static final Path UDEV_LINKS = Path.of("/dev/serial/by-id");

    private SerialPorts() {}

    /**
     * A port and what the system knows of it.
     *
     * @param name as the system calls it now, such as {@code /dev/ttyUSB0} or {@code COM3}
     * @param stableName the same port however it is plugged in, where the system keeps such a name
     * @param description what the driver calls it, may be empty
     * @param usb vendor and product, such as {@code 04b8:0202}; empty where it is no USB device
     */
    public record Port(String name, Optional<String> stableName, String description, Optional<String> usb) {
        /** The name to write into the settings. */
        public String address() {
            return stableName.orElse(name);
        }
    }

    /**
     * All of them, by name.
     *
     * @throws LineException where this system has no serial library
     */
    public static List<Port> all() throws LineException {
        return all(UDEV_LINKS);
    }

    static List<Port> all(Path links) throws LineException {
        NativeLibrary.prepare();
        TreeMap<String, Port> ports = new TreeMap<>();
        for (SerialPort port : SerialPort.getCommPorts()) {
            ports.put(
                    port.getSystemPortPath(),
                    new Port(port.getSystemPortPath(), Optional.empty(), description(port), usb(port)));
        }
        for (Path link : links(links)) {
            String name = target(link);
            Port known = ports.getOrDefault(name, new Port(name, Optional.empty(), "", Optional.empty()));
            ports.put(name, new Port(name, Optional.of(link.toString()), known.description(), known.usb()));
        }
        return new ArrayList<>(ports.values());
    }

    private static String description(SerialPort port) {
        String text = port.getDescriptivePortName();
        return text.isEmpty() ? port.getPortDescription() : text;
    }

    private static Optional<String> usb(SerialPort port) {
        int vendor = port.getVendorID();
        return vendor < 0 ? Optional.empty() : Optional.of("%04x:%04x".formatted(vendor, port.getProductID()));
    }

    /** A link that leads nowhere belongs to a device that has just been unplugged. */
    private static List<Path> links(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> links = Files.list(folder)) {
            return links.filter(Files::exists).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the names of the ports in " + folder + " cannot be read", e);
        }
    }

    private static String target(Path link) {
        try {
            return link.toRealPath().toString();
        } catch (IOException gone) {
            return link.toString();
        }
    }
}
