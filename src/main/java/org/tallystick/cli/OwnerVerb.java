package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;

@Command(name = "owner", description = "What only the owner does.", subcommands = OwnerVerb.Pin.class)
final class OwnerVerb implements Runnable {
    @Override
    public void run() {
        throw new Failed(ExitCode.BAD_INPUT, "say what to do: tallystick owner pin");
    }

    @Command(name = "pin", description = "Sets or changes the owner's PIN; it is asked for.")
    static final class Pin extends Verb {
        @Override
        ExitCode run(Module module) {
            String pin = backstage().secret("New PIN of the owner (4 to 12 digits): ");
            if (!backstage().secret("Once more: ").equals(pin)) {
                throw new Failed(ExitCode.BAD_INPUT, "the two differ; nothing was changed");
            }
            Reply reply = module.send("PUT", "/v1/owner/pin", Module.object().put("pin", pin));
            return show(reply, () -> out().println("The owner's PIN is set."));
        }
    }
}
