package org.tallystick;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installed program with a real archive of classes that is damaged, moved and copied. With {@code -Dtest.java} on
 * another Java than the one of the tests. Takes minutes: the archive is made by playing the demo twice.
 */
@IntegrationTest
@EnabledIfSystemProperty(named = "long", matches = "true")
class ClassArchiveTest {
    private static final int OVERWRITTEN = 200;

    @TempDir
    Path machine;

    private Path home = Path.of("");

    private void install() throws IOException {
        machine = machine.toRealPath();
        home = machine.resolve("program");
        Path lib = Files.createDirectories(home.resolve("lib"));
        List<String> names = new ArrayList<>();
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String each : all.split(File.pathSeparator, -1)) {
            Path jar = Path.of(each);
            if (Files.isRegularFile(jar)) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
                names.add(String.valueOf(jar.getFileName()));
                if (each.contains("jSerialComm")) {
                    unpack(jar, home.resolve("native"));
                }
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        Path classes = Path.of(URI.create(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(lib.resolve("tallystick.jar")), manifest);
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        Files.createSymbolicLink(
                home.resolve("device-profiles"), Path.of("device-profiles").toAbsolutePath());
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("tallystick");
        Files.writeString(
                launcher, Files.readString(Path.of("src/dist/bin/tallystick")).replace("sleep 60", "sleep 0.1"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(ends("init")).isZero();
        Path settings = machine.resolve("shop/shop.yaml");
        Files.writeString(settings, Files.readString(settings).replace("port: 8440", "port: 0"));
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (JarFile natives = new JarFile(jar.toFile())) {
            for (JarEntry entry : natives.stream()
                    .filter(each -> each.getName().startsWith("Linux/") && !each.isDirectory())
                    .toList()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(natives.getInputStream(entry), file);
            }
        }
    }

    private Process begun(Path program, String verb) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.resolve("bin/tallystick").toString(),
                        "--data",
                        machine.resolve("shop").toString(),
                        verb)
                .directory(machine.toFile())
                .redirectErrorStream(true)
                .redirectOutput(machine.resolve("said").toFile());
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment()
                .putAll(Map.of(
                        "HOME",
                        machine.toString(),
                        "JAVA_HOME",
                        System.getProperty("test.java", System.getProperty("java.home"))));
        return builder.start();
    }

    private int ends(String verb) throws IOException {
        return ends(home, verb);
    }

    private int ends(Path program, String verb) throws IOException {
        Process process = begun(program, verb);
        process.onExit().join();
        return process.exitValue();
    }

    private List<Path> archives() throws IOException {
        Path cache = machine.resolve(".cache/tallystick");
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private Path archiveMade() throws IOException {
        Process module = begun(home, "run");
        await().atMost(Duration.ofMinutes(10)).until(() -> !archives().isEmpty());
        module.destroy();
        module.onExit().join();
        return archives().getFirst();
    }

    @Test
    void whateverBecomesOfTheArchiveNoCommandFails() throws IOException {
        Trials trials = Trials.of("200 bytes of the archive of classes", 5, 20);
        install();
        Path archive = archiveMade();
        byte[] good = Files.readAllBytes(archive);
        assertThat(ends("verify")).isZero();
        assertThat(archive).exists();

        Path moved = Files.move(home, machine.resolve("moved"));
        assertThat(ends(moved, "verify")).as("moved").isZero();
        Files.move(moved, home);

        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            byte[] damaged = good.clone();
            int reach = random.nextBoolean() ? 4096 : good.length;
            for (int i = 0; i < OVERWRITTEN; i++) {
                damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            Files.write(archive, damaged);
            Path named = random.nextBoolean() ? archive : asIfMadeSo(archive);
            assertThat(ends("verify"))
                    .as("%s; it said %s", trials.replay(trial), Files.readString(machine.resolve("said"), UTF_8))
                    .isZero();
            assertThat(named).as(trials.replay(trial)).doesNotExist();
        }
        Files.write(archive, good);
        assertThat(ends("verify")).isZero();
        assertThat(archives()).containsExactly(archive);
        try (Stream<Path> left = Files.list(machine)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("hs_err"));
        }
    }

    /** Under the name that it would have if it had been made with this content: only Java can find out. */
    private static Path asIfMadeSo(Path archive) throws IOException {
        Process cksum =
                new ProcessBuilder("cksum").redirectInput(archive.toFile()).start();
        String[] said =
                new String(cksum.getInputStream().readAllBytes(), UTF_8).strip().split(" ", -1);
        String name = String.valueOf(archive.getFileName());
        String madeFor = name.substring(0, name.indexOf('-'));
        return Files.move(archive, archive.resolveSibling("%s-%s-%s.jsa".formatted(madeFor, said[0], said[1])));
    }
}
