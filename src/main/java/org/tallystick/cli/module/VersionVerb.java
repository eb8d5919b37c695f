package org.tallystick.cli.module;

import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Shows which version this is, and on what it runs.")
public final class VersionVerb extends OwnVerb {
    @Override
    public void run() {
        for (String line : backstage().version()) {
            out().println(line);
        }
    }
}
