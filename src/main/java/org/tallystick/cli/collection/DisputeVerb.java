package org.tallystick.cli.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Why;
import org.tallystick.cli.counter.Booking;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dispute", description = "Notes that the customer doubts a slip, or how that was settled.")
public final class DisputeVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @ArgGroup(multiplicity = "0..1")
    @Nullable
    Why why;

    @Option(names = "--settled", paramLabel = "HOW", description = "The two agree again; the owner's to say.")
    @Nullable
    String settled;

    @Mixin
    Booking booking = new Booking();

    @Override
    public ExitCode run(Module module) {
        if ((why == null) == (settled == null)) {
            throw new Failed(ExitCode.BAD_INPUT, "give --why what the customer says, or --settled how it ended");
        }
        Reply reply = module.post(
                "/v1/slips/" + slip(slip) + "/dispute",
                booking.bodyBy(this).put("reason", Why.of(why)).put("settled", settled));
        return show(
                reply,
                () -> out().println(say(settled == null ? Phrase.CLI_SLIP_DISPUTED : Phrase.CLI_SLIP_SETTLED, slip)));
    }
}
