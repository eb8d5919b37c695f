package org.tallystick.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Module.Reply;
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
            CustomerVerbs.Card.class,
            CustomerVerbs.Terms.class,
            CustomerVerbs.ChangeStanding.class
        })
final class CustomerVerbs implements Runnable {
    @Override
    public void run() {
        throw new Failed(ExitCode.BAD_INPUT, "say what to do: tallystick customer add|list|show|card|terms|standing");
    }

    @Command(name = "add", description = "Opens an account and shows its number.")
    static final class Add extends Verb {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Option(names = "--known-as", paramLabel = "N")
        @Nullable
        String knownAs;

        @Option(names = "--phone", paramLabel = "P")
        @Nullable
        String phone;

        @Option(names = "--language", paramLabel = "L")
        @Nullable
        String language;

        @Mixin
        TermsOptions terms = new TermsOptions();

        @Override
        ExitCode run(Module module) {
            ObjectNode body = Module.object()
                    .put("id", backstage().newId().toString())
                    .put("name", name)
                    .put("knownAs", knownAs)
                    .put("phone", phone)
                    .put("language", language);
            if (terms.given()) {
                terms.addTo(body.putObject("terms"));
            }
            Reply reply = module.post("/v1/customers", body);
            return show(reply, () -> out().println(reply.text("number")));
        }
    }

    @Command(name = "list", description = "All customers, or those whose number, phone or name holds the text.")
    static final class ListAll extends Verb {
        @Parameters(paramLabel = "TEXT", arity = "0..1", defaultValue = "")
        String text = "";

        @Override
        ExitCode run(Module module) {
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
        ExitCode run(Module module) {
            Reply reply = module.get("/v1/customers/" + customer);
            return show(reply, () -> {
                JsonNode shown = reply.json();
                out().printf("%s  %s%n", reply.text("number"), reply.text("name"));
                JsonNode terms = shown.path("terms");
                out().printf(
                                "  credit %s %s, due after %s days%n",
                                terms.path("mode").asString(),
                                terms.path("limit").asString(""),
                                terms.path("days").asString());
                if (shown.has("standing")) {
                    out().printf("  standing %s %s%n", reply.text("standing"), reply.text("standingReason"));
                }
                out().printf("  owes %s%n", reply.text("owed"));
                shown.path("open")
                        .forEach(item -> out().printf(
                                        "    %s  %s of %s, due %s%n",
                                        item.path("slip").asString(),
                                        item.path("open").asString(),
                                        item.path("amount").asString(),
                                        item.path("due").asString()));
            });
        }
    }

    @Command(name = "card", description = "Gives the customer the card at the reader, or the one with the id.")
    static final class Card extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Parameters(paramLabel = "CARD-ID", arity = "0..1")
        @Nullable
        String cardId;

        @Override
        ExitCode run(Module module) {
            ObjectNode body =
                    Module.object().put("id", backstage().newId().toString()).put("card", cardId);
            Reply reply = module.post("/v1/customers/" + customer + "/cards", body);
            return show(reply, () -> out().printf("The card now belongs to %s.%n", reply.text("name")));
        }
    }

    @Command(name = "terms", description = "Sets credit mode, limit and days.")
    static final class Terms extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Mixin
        TermsOptions terms = new TermsOptions();

        @Override
        ExitCode run(Module module) {
            ObjectNode body = Module.object().put("id", backstage().newId().toString());
            terms.addTo(body);
            Reply reply = module.send("PUT", "/v1/customers/" + customer + "/terms", body);
            return show(
                    reply,
                    () -> out().printf(
                                    "%s: %s %s%n",
                                    reply.text("name"),
                                    reply.json().path("terms").path("mode").asString(),
                                    reply.json().path("terms").path("limit").asString("")));
        }
    }

    @Command(name = "standing", description = "CLEAR, WATCH or BLOCKED, with the reason.")
    static final class ChangeStanding extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Parameters(paramLabel = "STANDING")
        String standing = "";

        @Option(names = "--reason", paramLabel = "R", required = true)
        String reason = "";

        @Option(names = "--until", paramLabel = "D", description = "The last day on which it holds.")
        @Nullable
        String until;

        @Option(names = "--by", paramLabel = "NAME", description = "Who decided it; the owner when left out.")
        @Nullable
        String by;

        @Override
        ExitCode run(Module module) {
            ObjectNode body = Module.object()
                    .put("id", backstage().newId().toString())
                    .put("standing", standing)
                    .put("reason", reason)
                    .put("until", until)
                    .put("by", by);
            Reply reply = module.send("PUT", "/v1/customers/" + customer + "/standing", body);
            return show(reply, () -> out().printf("%s: %s%n", reply.text("name"), reply.text("standing")));
        }
    }
}
