package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ProvedTraffic;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The real module in a process of its own, asked over its socket and killed without warning. */
final class ChildModule {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path folder;
    private final List<String> program;
    private @Nullable Process running;
    private String api = "";
    private String token = "";
    private String trouble = "";

    /** @param program what is started, without data folder and verb */
    ChildModule(Path folder, List<String> program) {
        this.folder = folder;
        this.program = program;
    }

    /** Returns when it says that it is ready. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--data", folder.toString(), "run"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(folder.resolveSibling("errors.txt").toFile());
        Process process = builder.start();
        running = process;
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("Tallystick is ready on ")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("it ended: " + Files.readString(folder.resolveSibling("errors.txt")));
        }
        api = line.substring(line.indexOf("http"));
        token = Files.readString(folder.resolve("secrets/owner-token")).strip();
    }

    /**
     * The product as it is delivered: in a jar, with an archive of loaded classes beside it, which the first life that
     * ends in order writes and which makes the next ones start quicker.
     */
    static List<String> packed(Path into) throws IOException {
        Path jar = into.resolve("tallystick.jar");
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> libraries = Stream.of(all.split(Pattern.quote(File.pathSeparator)))
                .filter(each -> Files.isRegularFile(Path.of(each)));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + into.resolve("tallystick.jsa"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Stream.concat(Stream.of(pack(jar).toString()), libraries)
                        .collect(Collectors.joining(File.pathSeparator)),
                "org.tallystick.Main");
    }

    /** The product as the compiler leaves it. */
    static List<String> fromClasses() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.tallystick.Main");
    }

    /** With the options of the launcher, the end for want of memory among them. */
    static List<String> asLaunched() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Pattern.compile("-XX:[+]?[A-Z]\\S+|-Xmx\\S+")
                .matcher(Files.readString(Path.of("src/dist/bin/tallystick"))
                        .lines()
                        .filter(line -> line.contains("-Xmx"))
                        .findFirst()
                        .orElseThrow())
                .results()
                .forEach(option -> command.add(option.group()));
        assertThat(command).contains("-Xmx64m", "-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.tallystick.Main"));
        return command;
    }

    private static Path pack(Path jar) throws IOException {
        Path classes = Path.of(URI.create(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /** Why the last request got no answer; empty when it got one. */
    String trouble() {
        return trouble;
    }

    String api() {
        return api;
    }

    String token() {
        return token;
    }

    long pid() {
        return process().pid();
    }

    /** SIGKILL: nothing is flushed, closed or said. */
    void kill() throws InterruptedException {
        process().destroyForcibly();
        if (!process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the module survived its kill");
        }
    }

    /** Empty when no answer came, so that nobody knows whether it was booked. */
    Optional<JsonNode> send(String method, String path, ObjectNode body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        try {
            HttpResponse<String> response = ProvedTraffic.proved(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString()),
                    body.isEmpty() ? "" : body.toString());
            trouble = response.statusCode() == 503 ? response.body() : "";
            return trouble.isEmpty() ? Optional.of(ShopFixture.JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException gone) {
            trouble = gone.toString();
            return Optional.empty();
        }
    }

    JsonNode get(String path) throws InterruptedException {
        return send("GET", path, ShopFixture.plain()).orElseThrow();
    }

    /** Asks it to end, as the system does when it shuts down. */
    void end() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process().destroyForcibly();
            throw new IllegalStateException("the module did not end when it was asked to");
        }
    }

    private Process process() {
        return Objects.requireNonNull(running, "not started yet");
    }
}
