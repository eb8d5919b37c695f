package org.tallystick.cli.module;

import java.nio.file.Path;
import org.tallystick.cli.Module;
import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "init", description = "Makes the data folder with a commented shop.yaml.")
public final class InitVerb extends OwnVerb {
    @Override
    public void run() {
        backstage().init(folder());
        Path settings = folder().resolve("shop.yaml");
        if (asJson()) {
            answer(Module.object().put("data", folder().toString()).put("settings", settings.toString()));
            return;
        }
        out().printf("Made %s.%nNext: look into %s, then start with: tallystick run%n", folder(), settings);
    }
}
