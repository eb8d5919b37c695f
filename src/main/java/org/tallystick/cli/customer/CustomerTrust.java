package org.tallystick.cli.customer;

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

/** A customer's cards and terms. */
final class CustomerTrust {
    private CustomerTrust() {}

    @Command(name = "card", description = "Gives the customer the card at the reader, or the one with the id.")
    static final class Card extends Verb {
        @Parameters(index = "0", paramLabel = "CUSTOMER")
        String customer = "";

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

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            if (ending != null && !withdraw) {
                throw new Failed(ExitCode.BAD_INPUT, "--ending goes with --withdraw");
            }
            ObjectNode body = numbered.body(this).put("card", cardId);
            String path = "/v1/customers/" + customer + "/cards";
            Reply reply = withdraw
                    ? module.post(path + "/withdrawal", body.put("lastCharacters", ending))
                    : module.post(path, body);
            return show(
                    reply,
                    () -> out().printf(
                                    withdraw
                                            ? "The card of %s stands for nobody now.%n"
                                            : "The card now belongs to %s.%n",
                                    reply.text("name")));
        }
    }

    @Command(name = "terms", description = "Sets credit mode, limit, and when a sale is due.")
    static final class Terms extends Verb {
        @Parameters(paramLabel = "CUSTOMER")
        String customer = "";

        @Mixin
        TermsOptions terms = new TermsOptions();

        @Option(
                names = "--due",
                paramLabel = "RULE",
                description = {
                    "On which day a sale is due, where it is no number of days: month-end, last-working-day,",
                    "weekly:friday, fortnightly:2026-11-20 (one of the days), monthly:25, on:2027-08-31, or on:NAME",
                    "for a day that shop.yaml names."
                })
        @Nullable
        String due;

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = numbered.body(this);
            terms.addTo(body, due);
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
}
