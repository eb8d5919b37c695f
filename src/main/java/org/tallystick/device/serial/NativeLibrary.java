package org.tallystick.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets jSerialComm load its native code only from a folder that no other user can write.
 *
 * <p>By itself jSerialComm 2.11.4 loads {@code java.io.tmpdir/jSerialComm/2.11.4/libjSerialComm.so}, whoever put it
 * there, and first deletes whatever links in {@code java.io.tmpdir/jSerialComm} point to. So {@code
 * jSerialComm.library.path} names a folder of our own (the launcher's, or one unpacked here), and {@code
 * fazecast.jSerialComm.appid} moves the library's temporary folder to a name that nobody can guess.
 *
 * <p>The folder holds {@code <system>/<architecture>/<file>} as in the library's jar, for example {@code
 * Linux/x86_64/libjSerialComm.so}, or the file alone.
 */
final class NativeLibrary {
    private static final String FOLDER = "jSerialComm.library.path";
    private static final String TEMPORARY_NAME = "fazecast.jSerialComm.appid";

    private static boolean ready;

    private NativeLibrary() {}

    /** Must come before the first use of any class of jSerialComm: its initializer loads the library. */
    static synchronized void prepare() throws LineException {
        if (ready) {
            return;
        }
        NativePlatform platform =
                NativePlatform.of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        try {
            Path own = Files.createTempDirectory("tallystick"); // mode 0700
            Path unguessable = Files.createTempDirectory(own, "");
            System.setProperty(TEMPORARY_NAME, unguessable.getFileName().toString());
            if (System.getProperty(FOLDER, "").isEmpty()) {
                unpack(platform, own);
                System.setProperty(FOLDER, own.toString());
            } else {
                check(platform, Path.of(System.getProperty(FOLDER)));
            }
            load(platform);
            delete(own);
        } catch (IOException e) {
            throw e instanceof LineException known
                    ? known
                    : new LineException(
                            "The serial library could not be unpacked into the temporary folder (" + e
                                    + "): free some space there, or " + remedy(platform),
                            e);
        }
        ready = true;
    }

    private static void unpack(NativePlatform platform, Path folder) throws IOException {
        boolean found = false;
        for (String entry : platform.entries()) {
            try (InputStream library = SerialPort.class.getResourceAsStream("/" + entry)) {
                if (library == null) {
                    continue;
                }
                Path file = folder.resolve(entry);
                Files.createDirectories(file.getParent());
                Files.copy(library, file);
                boolean unused = file.toFile().setExecutable(true);
                if (!Files.isExecutable(file)) {
                    throw new LineException("No program may run in the temporary folder " + folder.getParent()
                            + ", so the serial library cannot be loaded: start with -Djava.io.tmpdir=FOLDER, or "
                            + remedy(platform));
                }
                found = true;
            }
        }
        if (!found) {
            throw new LineException("There is no serial library for " + platform + ": " + remedy(platform));
        }
    }

    /** Without a library in the given folder jSerialComm would quietly fall back to its temporary one. */
    private static void check(NativePlatform platform, Path folder) throws LineException {
        Stream<String> places = Stream.concat(platform.entries().stream(), Stream.of(platform.file()));
        if (places.noneMatch(place -> Files.isRegularFile(folder.resolve(place)))) {
            throw new LineException(
                    "-D%s=%s holds no serial library for %s: unpack jSerialComm's jar there, or leave the setting out"
                            .formatted(FOLDER, folder, platform));
        }
    }

    private static void load(NativePlatform platform) throws LineException {
        try {
            String unused = SerialPort.getVersion();
        } catch (LinkageError e) {
            throw new LineException(
                    "The serial library does not run on " + platform + " (" + e.getMessage() + "): " + remedy(platform),
                    e);
        }
    }

    /** A loaded library needs its file no more, except on Windows, where it goes when the program ends. */
    private static void delete(Path folder) throws IOException {
        List<Path> innermostLast;
        try (Stream<Path> walk = Files.walk(folder)) {
            innermostLast = walk.toList();
        }
        for (Path path : innermostLast.reversed()) {
            if (!path.toFile().delete()) {
                innermostLast.forEach(left -> left.toFile().deleteOnExit());
                return;
            }
        }
    }

    private static String remedy(NativePlatform platform) {
        return "start with -D" + FOLDER + "=FOLDER, where FOLDER holds "
                + platform.entries().getFirst();
    }
}
