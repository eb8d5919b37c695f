package org.tallystick.cli.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ConductText;
import org.tallystick.cli.CustomerVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.NotedText;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import org.tallystick.cli.VerbGroup;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
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
            CustomerVerbs.Edit.class,
            CustomerVerbs.Opening.class,
            CustomerVerbs.Merge.class,
            CustomerVerbs.Erase.class,
            CustomerVerbs.Card.class,
            CustomerVerbs.Terms.class,
            StandingVerb.class,
            OwnViewVerb.class,
            CustomerVerbs.Note.class,
            CustomerVerbs.Type.class
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

        @Option(names = "--payday", paramLabel = "RULE", description = Payday.RULES)
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
                body.put("owes", owes).put("since", since).put("dueDate", due);
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
            Reply reply = module.whole("/v1/customers", Map.of("query", text), "customers");
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
                line(
                        Phrase.CLI_TERMS,
                        terms.path("mode").asString(),
                        terms.path("limit").asString(""),
                        terms.has("due")
                                ? terms.path("due").asString()
                                : say(Phrase.CLI_TERMS_DAYS, terms.path("days").asString()),
                        reply.text("nextDueDate"));
                if (shown.has("standing")) {
                    out().println("  " + StandingVerb.words(this, shown, "standing", ""));
                }
                if (shown.has("standingRanOut")) {
                    line(Phrase.CLI_STANDING_RAN_OUT, reply.text("standingRanOut"));
                }
                line(Phrase.CLI_OWES_IN_ALL, reply.text("owed"));
                open(shown);
                JsonNode waiting = shown.path("awaitingCollectiveSlip");
                if (!waiting.isMissingNode()) {
                    line(
                            Phrase.CLI_COLLECTIVE_WAITING,
                            waiting.path("slips").asString(),
                            waiting.path("amount").asString());
                }
                agreed(shown);
                new NotedText(this, shown).show();
                ConductText conduct = new ConductText(this, shown);
                conduct.contacts().forEach(each -> out().println("  " + each));
                conduct.show();
            });
        }

        private void line(Phrase phrase, Object... values) {
            out().println("  " + say(phrase, values));
        }

        private void under(Phrase phrase, Object... values) {
            out().println("    " + say(phrase, values));
        }

        private void open(JsonNode shown) {
            shown.path("openItems")
                    .forEach(item -> under(
                            item.path("disputed").asBoolean() ? Phrase.CLI_OPEN_SLIP_DISPUTED : Phrase.CLI_OPEN_SLIP,
                            item.path("slip").asString(),
                            item.path("open").asString(),
                            item.path("amount").asString(),
                            item.path("dueDate").asString()));
            int more = shown.path("openItemsLeftOut").asInt(0);
            if (more > 0) {
                under(Phrase.CLI_OPEN_SLIPS_BETWEEN, more);
            }
        }

        private void agreed(JsonNode shown) {
            JsonNode promise = shown.path("promise");
            if (!promise.isMissingNode()) {
                String date = promise.path("date").asString();
                if (promise.has("amount")) {
                    line(Phrase.CLI_PROMISED, promise.path("amount").asString(), date);
                } else {
                    line(Phrase.CLI_PROMISED_ALL, date);
                }
            }
            shown.path("plan")
                    .forEach(part -> line(
                            Phrase.CLI_PLAN_PART,
                            part.path("amount").asString(),
                            part.path("date").asString()));
            if (!shown.path("planSignature").asString("SIGNED").equals("SIGNED")) {
                under(Phrase.CLI_PLAN_UNSIGNED, shown.path("planSlip").asString());
            }
            if (shown.has("guarantor")) {
                JsonNode guarantor = shown.path("guarantor");
                line(
                        guarantor.path("signed").asBoolean() ? Phrase.CLI_GUARANTOR : Phrase.CLI_GUARANTOR_UNSIGNED,
                        guarantor.path("name").asString(""));
            }
        }
    }

    @Command(name = "edit", description = "Changes details; an empty text takes an optional one away.")
    static final class Edit extends CustomerVerb {
        @Option(names = "--name", paramLabel = "N")
        @Nullable
        String name;

        @Mixin
        DetailsOptions details = new DetailsOptions();

        @Mixin
        SomebodyElse somebodyElse = new SomebodyElse();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = body();
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
    static final class Opening extends CustomerVerb {
        @Parameters(index = "1", paramLabel = "AMOUNT", description = "Below zero for credit.")
        String amount = "";

        @Option(names = "--since", paramLabel = "D", description = "The day it is from; today when left out.")
        @Nullable
        String since;

        @Option(names = "--due", paramLabel = "D", description = "30 days from now at the earliest.")
        @Nullable
        String due;

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.post(
                    path("opening-balance"),
                    body().put("owes", amount).put("since", since).put("dueDate", due));
            return show(
                    reply,
                    () -> out().println(say(
                            Phrase.CLI_BROUGHT_FORWARD,
                            reply.text("owes"),
                            reply.text("slip"),
                            reply.text("dueDate"),
                            reply.text("balanceAfter"))));
        }
    }

    @Command(name = "merge", description = "Two accounts are one person's: the first takes the second over.")
    static final class Merge extends CustomerVerb {
        @Parameters(index = "1", paramLabel = "FROM", description = "The account that ends.")
        String from = "";

        @Override
        public ExitCode run(Module module) {
            Reply reply = module.post(path("merge"), body().put("from", from));
            return show(reply, () -> {
                out().println(say(
                        Phrase.CLI_MERGED,
                        reply.json().path("customer").path("number").asString(),
                        reply.text("from"),
                        reply.text("moved"),
                        reply.text("balanceAfter")));
                reply.json()
                        .path("takes")
                        .forEach(what ->
                                out().println("  " + sayConstant("TAKES", what.asString(), reply.text("from"))));
            });
        }
    }

    @Command(name = "erase", description = "Forgets who a customer was; what they bought and paid stays.")
    static final class Erase extends CustomerVerb {
        @Override
        public ExitCode run(Module module) {
            Reply reply = module.post(path("erase"), body());
            return show(reply, () -> {
                out().println(say(Phrase.CLI_ERASED, reply.text("number")));
                reply.json().path("backups").forEach(backup -> out().println(backup.asString()));
            });
        }
    }

    @Command(name = "card", description = "Gives the customer the card at the reader, or the one with the id.")
    static final class Card extends CustomerVerb {
        @Parameters(index = "1", paramLabel = "CARD-ID", arity = "0..1")
        @Nullable
        String cardId;

        @Option(names = "--withdraw", description = "The card is given back, or lost: it stands for nobody any more.")
        boolean withdraw;

        @Option(
                names = "--ending",
                paramLabel = "CHARS",
                description = "With --withdraw: a lost card's last characters.")
        @Nullable
        String ending;

        @Override
        public ExitCode run(Module module) {
            if (ending != null && !withdraw) {
                throw new Failed(ExitCode.BAD_INPUT, "--ending goes with --withdraw");
            }
            ObjectNode body = body().put("card", cardId);
            String path = path("cards");
            Reply reply = withdraw
                    ? module.post(path + "/withdrawal", body.put("lastCharacters", ending))
                    : module.post(path, body);
            return show(
                    reply,
                    () -> out().println(say(
                            withdraw ? Phrase.CLI_CARD_WITHDRAWN : Phrase.CLI_CARD_GIVEN, reply.text("name"))));
        }
    }

    @Command(name = "terms", description = "Sets credit mode, limit, and when a sale is due.")
    static final class Terms extends CustomerVerb {
        @Mixin
        TermsOptions terms = new TermsOptions();

        @ArgGroup(multiplicity = "0..1")
        @Nullable
        Payday payday;

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = body();
            terms.addTo(body, Payday.of(payday));
            Reply reply = module.send("PUT", path("terms"), body);
            return show(
                    reply,
                    () -> out().printf(
                                    "%s: %s %s%n",
                                    reply.text("name"),
                                    reply.json().path("terms").path("mode").asString(),
                                    reply.json().path("terms").path("limit").asString("")));
        }
    }

    @Command(
            name = "note",
            description =
                    "Notes something of a customer, who may read it; what is not given stays, an empty text goes.")
    static final class Note extends CustomerVerb {
        @Parameters(index = "1", paramLabel = "NOTE", arity = "0..1")
        @Nullable
        String note;

        @Option(names = "--when", paramLabel = "W", description = "When they like to be asked, in your own words.")
        @Nullable
        String when;

        @Option(names = "--where", paramLabel = "W", description = "Where they like to be asked.")
        @Nullable
        String where;

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = body();
            DetailsOptions.put(body, "note", note);
            DetailsOptions.put(body, "askWhen", when);
            DetailsOptions.put(body, "askWhere", where);
            if (body.size() == 1) {
                throw new Failed(ExitCode.BAD_INPUT, "say what is noted: NOTE, --when, --where");
            }
            Reply reply = module.send("PUT", path("note"), body);
            return show(reply, () -> out().println(say(Phrase.CLI_NOTED, reply.text("name"))));
        }
    }

    @Command(
            name = "type",
            description =
                    "What you say of how a customer pays: reliable, forgetful, short_of_cash, delaying, refusing or"
                            + " unknown.")
    static final class Type extends CustomerVerb {
        @Parameters(index = "1", paramLabel = "TYPE")
        String type = "";

        @Option(names = "--by", paramLabel = "NAME", description = "Who says so; the owner when left out.")
        @Nullable
        String by;

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = body().put("type", type.replace('-', '_')).put("by", by);
            Reply reply = module.send("PUT", path("type"), body);
            return show(reply, () -> out().printf("%s: %s%n", reply.text("name"), reply.text("type")));
        }
    }
}
