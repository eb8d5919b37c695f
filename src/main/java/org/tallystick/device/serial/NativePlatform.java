package org.tallystick.device.serial;

import java.util.List;
import java.util.Locale;

/** Where the jar keeps the libraries of a system; the names are jSerialComm's. */
record NativePlatform(String system, String architecture, String file) {

    static NativePlatform of(String osName, String architecture) throws LineException {
        String os = osName.toLowerCase(Locale.ROOT);
        String system =
                os.contains("win") ? "Windows" : os.contains("mac") ? "OSX" : os.contains("linux") ? "Linux" : "";
        String file = switch (system) {
            case "Windows" -> "jSerialComm.dll";
            case "OSX" -> "libjSerialComm.jnilib";
            case "Linux" -> "libjSerialComm.so";
            // jSerialComm would end the whole program.
            default ->
                throw new LineException("Serial ports work on Linux, macOS and Windows, not on " + osName
                        + ": connect the device by network (tcp://host:9100)");
        };
        return new NativePlatform(system, architecture, file);
    }

    /** Several for 32-bit ARM, where jSerialComm tries which one runs. */
    List<String> entries() {
        List<String> folders = switch (architecture) {
            case "amd64", "x86_64" -> List.of("x86_64");
            case "x86", "i386", "i486", "i586", "i686" -> List.of("x86");
            case "aarch64" -> List.of(system.equals("Linux") ? "armv8_64" : "aarch64");
            case "arm" -> List.of("armv7hf", "armv6hf", "armv5", "armv8_32", "armv7");
            default -> List.of(architecture);
        };
        return folders.stream()
                .map(folder -> system + "/" + folder + "/" + file)
                .toList();
    }

    @Override
    public String toString() {
        return system + " " + architecture;
    }
}
