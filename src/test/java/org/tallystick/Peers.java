package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs of others, installed as {@code src/test/peers/package-lock.json} says. Needs node, npm and the network; not
 * even then is anything of theirs run while it is installed.
 */
public final class Peers {
    private final Path folder;

    private Peers(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies what is in {@code src/test/peers}.
     *
     * @param folder it comes into
     */
    public static Peers in(Path folder) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(Path.of("src/test/peers"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Peers peers = new Peers(folder);
        peers.say("", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return peers;
    }

    /** The path of a program that one of them brings. */
    public static String program(String name) {
        return "node_modules/.bin/" + name;
    }

    /**
     * Runs a program, which has to end well.
     *
     * @param input what it reads
     * @return what it says on its standard output
     */
    public String say(String input, String... command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process = builder.start();
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s%n%s%n%s", List.of(command), said, Files.readString(errors))
                .isZero();
        return said;
    }
}
