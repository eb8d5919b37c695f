package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.index.RebuildProgress;

/** What {@code tallystick run} says and ends with when it cannot: the cause, and what to do. */
@DisabledOnOs(OS.WINDOWS)
class CannotStartTest {
    private final Environment environment = ProvedTraffic.environment(InstantSource.system());
    private Path folder;

    @BeforeEach
    void dataFolder(@TempDir Path base) throws IOException {
        folder = base.resolve("shop");
        Files.createDirectories(folder);
        settings(0);
    }

    private void settings(int port) throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: %d}
            """.formatted(port));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
    private void says(int code, String verb, Path data, String message, Object... values) {
        StringWriter errors = new StringWriter();
        int ended = CommandTree.execute(
                new CliEnvironment(environment),
                new PrintWriter(new StringWriter()),
                new PrintWriter(errors),
                "--data",
                data.toString(),
                verb);
        assertThat(errors.toString().strip()).isEqualTo(message.formatted(values));
        assertThat(ended).isEqualTo(code);
    }

    @Test
    void withoutAFolder() {
        Path missing = folder.resolve("not/there");
        says(
                2,
                "run",
                missing,
                "%s holds no shop.yaml; make the folder with: tallystick --data %s init",
                missing,
                missing);
    }

    @Test
    void withAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        says(2, "run", file, "%s is a file and no folder; name the data folder with --data", file);
        says(2, "init", file.resolve("shop"), "%s is a file and no folder; choose another one with --data", file);
    }

    @Test
    void inAFolderOfSomethingElseWhichIsLeftAsItIs() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createFile(other.resolve("holiday.jpg"));
        says(
                2,
                "summary",
                other,
                "%s is no data folder: it holds other things and no shop.yaml; name the right one with --data",
                other);
        assertThat(other.toFile().list()).containsExactly("holiday.jpg");
    }

    @Test
    void withABookAndNoSettings() throws IOException {
        Files.delete(folder.resolve("shop.yaml"));
        Files.createDirectories(folder.resolve("book"));
        says(
                2,
                "run",
                folder,
                "%s holds a credit book and no shop.yaml; put the file back from the newest backup",
                folder);
    }

    @Test
    void whereAnotherProgramHasThePort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings(other.getLocalPort());
            says(
                    7,
                    "run",
                    folder,
                    "port %d is taken by another program; stop that, or set another api.port"
                            + " in shop.yaml (0 takes a free one)",
                    other.getLocalPort());
        }
    }

    @Test
    void whereAnotherTallystickHasThePort(@TempDir Path base) throws IOException {
        Path first = Files.createDirectories(base.resolve("first"));
        Files.copy(folder.resolve("shop.yaml"), first.resolve("shop.yaml"));
        try (HttpModule other = HttpModule.start(first, environment, RebuildProgress.UNSEEN)) {
            settings(other.port());
            says(
                    7,
                    "run",
                    folder,
                    "port %d is taken by another Tallystick, which runs on another folder; stop that, or set"
                            + " another api.port in shop.yaml (0 takes a free one)",
                    other.port());
        }
    }

    @Test
    void inAFolderThatMayNotBeWrittenTo() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"));
        String user = System.getProperty("user.name");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            says(
                    2,
                    "run",
                    folder,
                    "%s may not be written to by %s: it belongs to %s; run tallystick as %s, or: chmod u+w %s",
                    folder,
                    user,
                    user,
                    user,
                    folder);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void withABookOfAnotherCurrency() throws IOException {
        for (String first : List.of("'owes':'7.50'", "'terms':{'mode':'LIMITED','limit':'50.00'}")) {
            Path other = folder.resolveSibling("shop" + first.length());
            try (SmallShop shop = SmallShop.in(other)) {
                shop.call(
                        "/v1/customers",
                        "{\"id\":\"2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11\",\"name\":\"Rosa\"," + first.replace('\'', '"')
                                + "}");
            }
            String settings = Files.readString(other.resolve("shop.yaml"));
            Files.writeString(other.resolve("shop.yaml"), settings.replace("EUR", "USD"));
            says(
                    2,
                    "summary",
                    other,
                    "shop.currency: is USD, but %s holds a book in EUR; put EUR back into shop.yaml, or begin another"
                            + " folder with: tallystick --data NEW init",
                    other);
            Files.writeString(other.resolve("shop.yaml"), settings);
            try (SmallShop shop = SmallShop.at(other)) {
                assertThat(shop.findings()).isEmpty();
            }
        }
    }

    /** Nothing in it is money yet. */
    @Test
    void aNewBookTakesAnyCurrency() throws IOException {
        Path other = folder.resolveSibling("new");
        SmallShop.in(other).close();
        Path settings = other.resolve("shop.yaml");
        Files.writeString(settings, Files.readString(settings).replace("EUR", "USD"));
        try (SmallShop shop = SmallShop.at(other)) {
            assertThat(shop.findings()).isEmpty();
        }
    }
}
