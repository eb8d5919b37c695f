package org.tallystick.cli.module;

import org.tallystick.cli.Module;
import org.tallystick.cli.OwnVerb;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Runs the module: devices, print queue, API; until it is asked to end.")
public final class RunVerb extends OwnVerb {
    @Override
    public void run() {
        backstage().run(folder(), asJson() ? errors() : out(), this::ready);
    }

    private void ready(int port) {
        if (asJson()) {
            answer(Module.object().put("port", port));
        } else {
            out().printf("Tallystick is ready on http://127.0.0.1:%d%n", port);
            out().flush();
        }
    }
}
