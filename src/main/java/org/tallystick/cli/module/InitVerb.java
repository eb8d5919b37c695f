package org.tallystick.cli.module;

import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "init", description = "Makes the data folder with a commented shop.yaml.")
public final class InitVerb extends OwnVerb {
    @Override
    public void run() {
        backstage().init(folder());
        out().printf(
                        "Made %s.%nNext: look into %s, then start with: tallystick run%n",
                        folder(), folder().resolve("shop.yaml"));
    }
}
