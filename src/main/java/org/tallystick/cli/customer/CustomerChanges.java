package org.tallystick.cli.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Changes of who a customer is. */
final class CustomerChanges {
    private CustomerChanges() {}

    @Command(name = "edit", description = "Changes details; an empty text takes an optional one away.")
    static final class Edit extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Option(names = "--name", paramLabel = "N")
        @Nullable
        String name;

        @Mixin
        DetailsOptions details = new DetailsOptions();

        @Mixin
        SomebodyElse somebodyElse = new SomebodyElse();

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = numbered.body(this);
            DetailsOptions.put(body, "name", name);
            details.addTo(body);
            if (body.size() == 1) {
                throw new Failed(
                        ExitCode.BAD_INPUT, "say what changes: --name, --known-as, --phone, --language, --place");
            }
            somebodyElse.addTo(body);
            Reply reply = module.send("PATCH", "/v1/customers/" + customer, body);
            return somebodyElse.show(
                    this, reply, () -> out().printf("%s  %s%n", reply.text("number"), reply.text("name")));
        }
    }

    @Command(name = "opening", description = "Brings a debt in from the time before the book.")
    static final class Opening extends Verb {
        @Parameters(index = "0", paramLabel = "CUSTOMER")
        String customer = "";

        @Parameters(index = "1", paramLabel = "AMOUNT", description = "Below zero for credit.")
        String amount = "";

        @Option(names = "--since", paramLabel = "D", description = "The day it is from; today when left out.")
        @Nullable
        String since;

        @Option(names = "--due", paramLabel = "D", description = "30 days from now at the earliest.")
        @Nullable
        String due;

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.post(
                    "/v1/customers/" + customer + "/opening-balance",
                    numbered.body(this).put("owes", amount).put("since", since).put("due", due));
            return show(
                    reply,
                    () -> out().printf(
                                    "BROUGHT FORWARD  %s as slip %s, due %s; owes now %s%n",
                                    reply.text("owes"),
                                    reply.text("slip"),
                                    reply.text("due"),
                                    reply.text("balanceAfter")));
        }
    }

    @Command(name = "merge", description = "Two accounts are one person's: the first takes the second over.")
    static final class Merge extends Verb {
        @Parameters(index = "0", paramLabel = "CUSTOMER")
        String customer = "";

        @Parameters(index = "1", paramLabel = "FROM", description = "The account that ends.")
        String from = "";

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.post(
                    "/v1/customers/" + customer + "/merge", numbered.body(this).put("from", from));
            return show(reply, () -> {
                out().printf(
                                "%s took %s over with %s; owes now %s%n",
                                reply.json().path("customer").path("number").asString(),
                                reply.text("from"),
                                reply.text("moved"),
                                reply.text("balanceAfter"));
                reply.json()
                        .path("takes")
                        .forEach(what -> out().printf(
                                        "  %s of %s holds now%n",
                                        what.asString().toLowerCase(Locale.ROOT), reply.text("from")));
            });
        }
    }

    @Command(name = "erase", description = "Forgets who a customer was; what they bought and paid stays.")
    static final class Erase extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.post("/v1/customers/" + customer + "/erase", numbered.body(this));
            return show(reply, () -> {
                out().printf(
                                "%s is a number without a person now. Backups made before still know the name.%n",
                                reply.text("number"));
                reply.json().path("backups").forEach(backup -> out().println(backup.asString()));
            });
        }
    }
}
