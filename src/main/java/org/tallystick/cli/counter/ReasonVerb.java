package org.tallystick.cli.counter;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Why;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Takes all or some of a slip's debt away, and says why. */
public abstract class ReasonVerb extends Verb {
    private final String path;

    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @ArgGroup(multiplicity = "1")
    @Nullable
    Why why;

    @Mixin
    Booking booking = new Booking();

    private ReasonVerb(String path) {
        this.path = path;
    }

    void addTo(ObjectNode body) {}

    abstract void tell(Reply reply);

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public final ExitCode run(Module module) {
        ObjectNode body = booking.body(this).put("reason", Why.of(why));
        addTo(body);
        Reply reply = module.post("/v1/slips/" + slip(slip) + "/" + path, body);
        return SlipOutcome.ofChit(this, module, reply, () -> tell(reply));
    }

    @Command(name = "void", description = "Takes a whole sale back; the goods are back in the shop.")
    public static final class TakeBack extends ReasonVerb {
        TakeBack() {
            super("void");
        }

        @Override
        void tell(Reply reply) {
            new Taken(this).show(Phrase.CLI_VOIDED, reply);
        }
    }

    @Command(name = "correct", description = "The goods of a slip cost less than it says.")
    public static final class Correct extends ReasonVerb {
        @Option(names = "--total", paramLabel = "A", required = true, description = "What they should have cost.")
        String total = "";

        Correct() {
            super("correction");
        }

        @Override
        void addTo(ObjectNode body) {
            body.put("total", total);
        }

        @Override
        void tell(Reply reply) {
            new Taken(this).show(Phrase.CLI_CORRECTED, reply);
        }
    }

    @Command(name = "write-off", description = "Gives up what is open of a slip; a repayment for it still counts.")
    public static final class WriteOff extends ReasonVerb {
        WriteOff() {
            super("write-off");
        }

        @Override
        public boolean usesDevices() {
            return false;
        }

        @Override
        void tell(Reply reply) {
            out().println(say(Phrase.CLI_WRITTEN_OFF, slip, reply.text("debtLowered"), reply.text("balanceAfter")));
        }
    }
}
