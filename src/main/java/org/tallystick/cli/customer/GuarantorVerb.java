package org.tallystick.cli.customer;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.CustomerVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Wait;
import org.tallystick.cli.Why;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "guarantor",
        description = "Asks somebody to answer for a customer, with a slip to sign; --release ends it.")
public final class GuarantorVerb extends CustomerVerb {
    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    @Nullable
    String name;

    @Option(names = "--phone", paramLabel = "P")
    @Nullable
    String phone;

    @Option(names = "--up-to", paramLabel = "A", description = "The most they answer for; everything when left out.")
    @Nullable
    String upTo;

    @Option(names = "--release", description = "Nobody answers any more.")
    boolean release;

    @ArgGroup(multiplicity = "0..1")
    @Nullable
    Why why;

    @Override
    public ExitCode run(Module module) {
        if (release == (name != null)) {
            throw new Failed(ExitCode.BAD_INPUT, "give the NAME of who answers, or --release");
        }
        String path = path("guarantor");
        Reply reply = release
                ? module.post(path + "/release", body().put("reason", Why.of(why)))
                : module.send(
                        "PUT",
                        path,
                        body().put("name", name).put("phone", phone).put("upTo", upTo));
        if (release || !reply.ok()) {
            return show(reply, () -> out().println(say(Phrase.CLI_GUARANTOR_RELEASED, reply.text("name"))));
        }
        String number = reply.json().path("guarantor").path("slip").asString();
        ExitCode code = show(
                reply,
                () -> out().println(say(Phrase.CLI_GUARANTOR_ASKED, String.valueOf(name), reply.text("name"), number)));
        return new SlipOutcome(this, new Wait(module).forSlip(number)).after(code);
    }

    @Override
    public boolean usesDevices() {
        return !release;
    }
}
