package org.tallystick.cli.module;

import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "Plays a day in a shop on simulated devices.")
public final class DemoVerb extends OwnVerb {
    @Override
    public void run() {
        backstage().demo(out());
    }
}
