package org.tallystick.cli.customer;

import org.tallystick.cli.DocumentVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "own-view",
        description = "What is kept of a customer, why, since when and by whom, in words to be handed to them.")
final class OwnViewVerb extends DocumentVerb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Override
    public ExitCode run(Module module) {
        return show(module, "/v1/customers/" + customer + "/own-view", Module.object());
    }
}
