package org.tallystick.cli.customer;

import java.util.Map;
import org.tallystick.cli.Document;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "own-view",
        description = "What is kept of a customer, why, since when and by whom, in words to be handed to them.")
final class OwnViewVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Mixin
    Document document = new Document();

    @Override
    public boolean usesDevices() {
        return document.print;
    }

    @Override
    public ExitCode run(Module module) {
        String path = "/v1/customers/" + customer + "/own-view";
        return document.print
                ? document.print(this, module, path, Module.object())
                : document.show(this, module, path, Map.of());
    }
}
