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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "correct", description = "The goods of a slip cost less than it says.")
public final class CorrectVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @Option(names = "--total", paramLabel = "A", required = true, description = "What they should have cost.")
    String total = "";

    @ArgGroup(multiplicity = "1")
    @Nullable
    Why why;

    @Mixin
    Booking booking = new Booking();

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.post(
                "/v1/slips/" + slip(slip) + "/correction",
                booking.body(this).put("total", total).put("reason", Why.of(why)));
        return show(reply, () -> new Taken(this).show(Phrase.CLI_CORRECTED, reply));
    }
}
