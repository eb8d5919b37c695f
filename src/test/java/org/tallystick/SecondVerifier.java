package org.tallystick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The verifier of the documentation, {@code docs/VerifyBook.java}, which shares no code with the product. It is
 * compiled once and run in this process, so that a test can ask it often.
 */
public final class SecondVerifier {
    public static final Path SOURCE = Path.of("docs", "VerifyBook.java");
    private static final Path CLASSES = classes();
    private static final Method CHECK = compiled();

    private SecondVerifier() {}

    /** How it is started once it was compiled, which is quicker than from its source. */
    static List<String> started() {
        return List.of("-classpath", CLASSES.toString(), "VerifyBook");
    }

    /**
     * What it ended with and printed.
     *
     * @param exit 0 for a sound book, 1 for findings
     * @param output one line, or one for each finding
     */
    public record Outcome(int exit, String output) {}

    /** Checks the book in a data folder or an unpacked export. */
    public static Outcome check(Path folder) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8)) {
            int exit = (int) CHECK.invoke(null, folder, out);
            out.flush();
            return new Outcome(exit, output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(SOURCE + " failed", e);
        }
    }

    private static Path classes() {
        try {
            return Files.createTempDirectory("verifier");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Method compiled() {
        try {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int failed = compiler.run(
                    null,
                    null,
                    null,
                    "--release",
                    "21",
                    "-Xlint:all",
                    "-Werror",
                    "-classpath",
                    CLASSES.toString(),
                    "-d",
                    CLASSES.toString(),
                    SOURCE.toString());
            if (failed != 0) {
                throw new AssertionError(SOURCE + " does not compile");
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
                Class<?> verifier = loader.loadClass("VerifyBook");
                for (Class<?> inner : verifier.getDeclaredClasses()) {
                    loader.loadClass(inner.getName());
                }
                return verifier.getMethod("check", Path.class, PrintStream.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(SOURCE + " has no check(Path, PrintStream)", e);
        }
    }
}
