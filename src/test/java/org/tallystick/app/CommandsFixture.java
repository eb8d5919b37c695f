package org.tallystick.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.EmptyIndex;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.cli.Backstage;
import org.tallystick.cli.Backstage.Simulation;
import org.tallystick.cli.Connection;
import org.tallystick.files.Privacy;

/**
 * A shop at which one command is typed after the other. Its book and index stay open meanwhile, so that each takes
 * little; what would run until it is asked to end says where it runs, and ends.
 */
public final class CommandsFixture implements AutoCloseable {
    public final Path folder;
    /** What is typed where a secret or a yes is asked for, in order; without it nobody sits there. */
    public final Deque<String> typed = new ArrayDeque<>();

    private final CliEnvironment environment;
    private final Connection connection;
    private final Backstage backstage;

    /** What one command came to. */
    public record Ended(int code, String out, String errors) {}

    private CommandsFixture(Path folder) {
        this.folder = folder;
        Instant now = Instant.parse("2026-11-21T13:05:00Z");
        environment = new CliEnvironment(ProvedTraffic.environment(() -> now));
        connection = environment.connect(folder, false, new PrintWriter(new StringWriter()));
        backstage = (Backstage) Proxy.newProxyInstance(
                Backstage.class.getClassLoader(),
                new Class<?>[] {Backstage.class},
                (proxy, method, arguments) -> done(method, arguments));
    }

    /** A new one; more settings follow on the usual ones. */
    public static CommandsFixture in(Path folder, String language, String... settings) throws IOException {
        Files.createDirectories(folder, Privacy.ofNewFolder(folder));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin, language: %s}
            api: {port: 0}
            """.formatted(language) + String.join("\n", settings));
        EmptyIndex.in(folder);
        return new CommandsFixture(folder);
    }

    private @Nullable Object done(Method method, Object[] arguments) throws Throwable {
        boolean own = arguments != null && arguments[0].equals(folder);
        boolean simulated = arguments != null
                && arguments[0] instanceof Simulation wanted
                && wanted.kind().equals("printer");
        switch (method.getName()) {
            case "connect" -> {
                return own ? new Shared(connection) : real(method, arguments);
            }
            case "secret" -> {
                return typed.removeFirst();
            }
            case "ask" -> {
                return Optional.ofNullable(typed.pollFirst());
            }
            case "runningAt" -> {
                return OptionalInt.of(8440);
            }
            case "browse" -> {
                return false;
            }
            case "run" -> {
                ((IntConsumer) arguments[2]).accept(8440);
                return null;
            }
            case "simulate" -> {
                if (!simulated) {
                    return real(method, arguments);
                }
                @SuppressWarnings("unchecked")
                Consumer<String> ready = (Consumer<String>) arguments[2];
                ready.accept("/dev/pts/9");
                return null;
            }
            case "demo" -> {
                ((PrintWriter) arguments[0]).println("a day in a shop");
                return null;
            }
            default -> {
                return real(method, arguments);
            }
        }
    }

    private Object real(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(environment, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Stays open when a command is done with it. */
    private record Shared(Connection connection) implements Connection {
        @Override
        public ApiResponse call(ApiRequest call) {
            return connection.call(call);
        }

        @Override
        public Role role() {
            return connection.role();
        }

        @Override
        public void close() {
            // by the fixture
        }
    }

    /** A command as it is typed, without the name of the program; what holds blanks stands in apostrophes. */
    public Ended type(String line) {
        return type(words(line));
    }

    public Ended type(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        List<String> all = new ArrayList<>(words);
        if (!words.contains("--data")) {
            all.addAll(List.of("--data", folder.toString()));
        }
        int code = CommandTree.execute(
                backstage, new PrintWriter(out), new PrintWriter(errors), all.toArray(String[]::new));
        return new Ended(code, out.toString(), errors.toString());
    }

    static List<String> words(String line) {
        return Arrays.stream(line.splitWithDelimiters("'[^']*'|\\S+", 0))
                .filter(word -> !word.isBlank())
                .map(word -> word.startsWith("'") ? word.substring(1, word.length() - 1) : word)
                .toList();
    }

    @Override
    public void close() {
        connection.close();
    }
}
