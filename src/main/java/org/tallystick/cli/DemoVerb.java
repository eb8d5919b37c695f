package org.tallystick.cli;

import picocli.CommandLine.Command;

@Command(name = "demo", description = "Plays a day in a shop on simulated devices.")
final class DemoVerb extends OwnVerb {
    @Override
    void run() {
        backstage().demo(out());
    }
}
