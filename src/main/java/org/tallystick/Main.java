package org.tallystick;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import org.tallystick.app.CliEnvironment;
import org.tallystick.app.CommandTree;
import org.tallystick.app.Environment;
import org.tallystick.app.TypedWords;

/** Starts Tallystick: the command line says what to do, and everything is wired from here. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("tallystick.home", "."));
        Environment environment = new Environment(InstantSource.system(), new SecureRandom(), home);
        CliEnvironment stage = new CliEnvironment(environment);
        // Where figures have other digits, a port or a slip's number would be written with them.
        Locale.setDefault(Locale.ENGLISH);
        int code = CommandTree.execute(stage, out, errors, TypedWords.of(arguments));
        out.flush();
        errors.flush();
        System.exit(code);
    }
}
