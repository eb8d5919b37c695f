package org.tallystick.cli.module;

import java.net.URI;
import java.util.OptionalInt;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "open", description = "Shows the pages of the module that runs, in this machine's browser.")
public final class OpenVerb extends OwnVerb {
    @Override
    public void run() {
        OptionalInt port = backstage().runningAt(folder());
        if (port.isEmpty()) {
            throw new Failed(ExitCode.BAD_INPUT, "no module runs on " + folder() + "; start it with: tallystick run");
        }
        URI address = URI.create("http://127.0.0.1:" + port.getAsInt() + "/");
        boolean shown = backstage().browse(address);
        if (asJson()) {
            answer(Module.object().put("address", address.toString()).put("opened", shown));
        } else if (shown) {
            out().println("Opened " + address);
        } else {
            out().println("There is no browser to start here; open this address in one on this machine: " + address);
        }
    }
}
