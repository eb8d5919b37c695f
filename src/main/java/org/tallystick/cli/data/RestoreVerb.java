package org.tallystick.cli.data;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Backstage.Restored;
import org.tallystick.cli.Module;
import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Makes the data folder, which must not be there yet, of a backup: tallystick --data NEW restore DIR")
public final class RestoreVerb extends OwnVerb {
    @Parameters(paramLabel = "DIR", description = "A backup, or a folder of backups: then the newest is taken.")
    Path from = Path.of("");

    @Option(
            names = "--epoch",
            paramLabel = "N",
            description = "Go on in this epoch; no slip with its number may stand on paper.")
    @Nullable
    Integer epoch;

    @Override
    public void run() {
        OptionalInt wanted = epoch == null ? OptionalInt.empty() : OptionalInt.of(epoch);
        Path to = folder().toAbsolutePath().normalize();
        Restored done = backstage().restore(from.toAbsolutePath().normalize(), to, wanted);
        if (asJson()) {
            answer(Module.object()
                    .put("data", to.toString())
                    .put("folder", done.backup())
                    .put("made", done.made())
                    .put("lines", done.lines())
                    .put("epoch", done.epoch())
                    .put("withSecrets", done.withSecrets()));
            return;
        }
        out().printf("Restored %s from %s: %d lines, as of %s.%n", to, done.backup(), done.lines(), done.made());
        out().printf(
                        "The book goes on as %s: the first slip is %s-000001. Never start the old folder again.%n",
                        done.epoch(), done.epoch());
        if (!done.withSecrets()) {
            out().printf(
                            "The backup has no secrets, so new ones were made. Give the till program the new %s,%n"
                                    + "set the PIN with: tallystick owner pin%n"
                                    + "and give each card out again with: tallystick customer card CUSTOMER%n",
                            to.resolve("secrets").resolve("till-token"));
        }
        out().println("Record what was sold since on paper with: tallystick sell --written. Next: tallystick verify");
    }
}
