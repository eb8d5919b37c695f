package org.tallystick.cli.module;

import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Runs the module: devices, print queue, API; until it is asked to end.")
public final class RunVerb extends OwnVerb {
    @Override
    public void run() {
        backstage().run(folder(), out());
    }
}
