package org.tallystick.cli;

import picocli.CommandLine.Command;

@Command(name = "run", description = "Runs the module: devices, print queue, API; until it is asked to end.")
final class RunVerb extends OwnVerb {
    @Override
    void run() {
        backstage().run(folder(), out());
    }
}
