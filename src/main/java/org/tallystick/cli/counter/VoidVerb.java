package org.tallystick.cli.counter;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Why;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "void", description = "Takes a whole sale back; the goods are back in the shop.")
public final class VoidVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @ArgGroup(multiplicity = "1")
    @Nullable
    Why why;

    @Mixin
    Booking booking = new Booking();

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.post(
                "/v1/slips/" + slip(slip) + "/void", booking.body(this).put("reason", Why.of(why)));
        return show(reply, () -> new Taken(this).show(Phrase.CLI_VOIDED, reply));
    }
}
