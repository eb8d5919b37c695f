package org.tallystick.cli.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ConductText;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.NotedText;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import org.tallystick.cli.VerbGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "customer",
        description = "Customers, their cards, terms and standing.",
        subcommands = {
            CustomerVerbs.Add.class,
            CustomerVerbs.ListAll.class,
            CustomerVerbs.Show.class,
            CustomerChanges.Edit.class,
            CustomerChanges.Opening.class,
            CustomerChanges.Merge.class,
            CustomerChanges.Erase.class,
            CustomerTrust.Card.class,
            CustomerTrust.Terms.class,
            StandingVerb.class,
            OwnViewVerb.class,
            NoteVerbs.Note.class,
            NoteVerbs.Type.class
        })
public final class CustomerVerbs extends VerbGroup {
    @Command(name = "add", description = "Opens an account and shows its number.")
    static final class Add extends Verb {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Mixin
        DetailsOptions details = new DetailsOptions();

        @Mixin
        TermsOptions terms = new TermsOptions();

        @Option(
                names = "--owes",
                paramLabel = "A",
                description = "From the time before the book; below zero for credit.")
        @Nullable
        String owes;

        @Option(names = "--since", paramLabel = "D", description = "The day that debt is from; today when left out.")
        @Nullable
        String since;

        @Option(
                names = "--due",
                paramLabel = "D",
                description = "When it is to be paid; 30 days from now at the earliest.")
        @Nullable
        String due;

        @Option(
                names = "--payday",
                paramLabel = "RULE",
                description = "On which day a sale is due, as --due of customer terms.")
        @Nullable
        String payday;

        @Mixin
        SomebodyElse somebodyElse = new SomebodyElse();

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = numbered.body(this).put("name", name);
            somebodyElse.addTo(body);
            details.addTo(body);
            if (owes != null) {
                body.put("owes", owes).put("since", since).put("due", due);
            } else if (since != null || due != null) {
                throw new Failed(ExitCode.BAD_INPUT, "--since and --due go with --owes");
            }
            if (terms.given() || payday != null) {
                terms.addTo(body.putObject("terms"), payday);
            }
            Reply reply = module.post("/v1/customers", body);
            return somebodyElse.show(this, reply, () -> out().println(reply.text("number")));
        }
    }

    @Command(name = "list", description = "All customers, or those whose number, phone or name holds the text.")
    static final class ListAll extends Verb {
        @Parameters(paramLabel = "TEXT", arity = "0..1", defaultValue = "")
        String text = "";

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.get("/v1/customers", Map.of("query", text));
            return show(reply, () -> reply.json().path("customers").forEach(this::line));
        }

        private void line(JsonNode customer) {
            out().printf(
                            "%-10s %12s  %s%n",
                            customer.path("number").asString(),
                            customer.path("owed").asString(),
                            customer.path("name").asString());
        }
    }

    @Command(name = "show", description = "One customer and what is open.")
    static final class Show extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.get("/v1/customers/" + customer);
            return show(reply, () -> {
                JsonNode shown = reply.json();
                out().printf("%s  %s%n", reply.text("number"), reply.text("name"));
                JsonNode terms = shown.path("terms");
                out().printf(
                                "  credit %s %s, due %s; a sale of today by %s%n",
                                terms.path("mode").asString(),
                                terms.path("limit").asString(""),
                                terms.path("due")
                                        .asString("after " + terms.path("days").asString() + " days"),
                                reply.text("nextDue"));
                if (shown.has("standing")) {
                    out().println("  " + StandingVerb.words(shown, "standing", ""));
                }
                if (shown.has("standingRanOut")) {
                    out().printf("  the last standing ran out on %s%n", reply.text("standingRanOut"));
                }
                out().printf("  owes %s%n", reply.text("owed"));
                open(shown);
                JsonNode waiting = shown.path("toSignUp");
                if (!waiting.isMissingNode()) {
                    out().printf(
                                    "  waiting for a collective slip: %s, %s in all%n",
                                    waiting.path("slips").asString(),
                                    waiting.path("owed").asString());
                }
                agreed(shown);
                NotedText.show(shown, out());
                if (shown.has("conduct")) {
                    new ConductText(shown.path("conduct")).show(out());
                }
            });
        }

        private void open(JsonNode shown) {
            shown.path("open")
                    .forEach(item -> out().printf(
                                    "    %s  %s of %s, due %s%s%n",
                                    item.path("slip").asString(),
                                    item.path("open").asString(),
                                    item.path("amount").asString(),
                                    item.path("due").asString(),
                                    item.path("disputed").asBoolean() ? ", disputed" : ""));
        }

        private void agreed(JsonNode shown) {
            JsonNode promise = shown.path("promise");
            if (!promise.isMissingNode()) {
                out().printf(
                                "  promised %s by %s%n",
                                promise.path("amount").asString("all that is owed"),
                                promise.path("date").asString());
            }
            shown.path("plan")
                    .forEach(part -> out().printf(
                                    "  agreed to pay %s by %s%n",
                                    part.path("amount").asString(),
                                    part.path("date").asString()));
            if (!shown.path("planSignature").asString("SIGNED").equals("SIGNED")) {
                out().printf(
                                "    that plan is not signed; its slip is %s%n",
                                shown.path("planSlip").asString());
            }
            if (shown.has("guarantor")) {
                out().printf(
                                "  %s answers for them%s%n",
                                shown.path("guarantor").path("name").asString(""),
                                shown.path("guarantor").path("signed").asBoolean() ? "" : ", not signed yet");
            }
        }
    }
}
