package org.tallystick.api;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.Words;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Known;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;
import org.tallystick.sale.KeepCustomer;
import org.tallystick.sale.NotNow;
import org.tallystick.till.Cards;
import org.tallystick.till.Till;

/** Customers, their cards, terms and standing. */
final class CustomersApi {
    private final Desk desk;

    CustomersApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "POST /v1/customers", (call, path) -> open(call)),
                Route.of(Role.TILL, "GET /v1/customers", (call, path) -> search(call)),
                Route.of(Role.TILL, "GET /v1/customers/*", (call, path) -> show(call, path.getFirst())),
                Route.of(Role.OWNER, "PUT /v1/customers/*/terms", (call, path) -> terms(call, path.getFirst())),
                Route.of(Role.OWNER, "PUT /v1/customers/*/standing", (call, path) -> standing(call, path.getFirst())),
                Route.of(Role.TILL, "POST /v1/customers/*/cards", (call, path) -> card(call, path.getFirst())));
    }

    /** The till may open accounts on the shop's usual terms or without credit; other terms are the owner's. */
    private Answer open(Call call) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), by(body, call));
        PersonalDetails details = new PersonalDetails(
                body.required("name"),
                body.optional("knownAs"),
                body.optional("phone"),
                body.optional("language"),
                body.optional("place"));
        Body given = body.optionalObject("terms");
        CreditTerms terms = given == null ? desk.newCustomer() : terms(given);
        body.nothingElse();
        if (given != null && terms.mode() != CreditMode.NONE && call.role() != Role.OWNER) {
            return Api.ownerOnly();
        }
        return desk.ask(till -> desk.answer(
                till,
                till.counter().keep(request, (keeping, turn) -> keeping.open(turn, details, terms, null)),
                (entry, known) -> Out.object().put("number", ((Opened) entry).customer())));
    }

    private static CreditTerms terms(Body body) {
        CreditMode mode = body.constant("mode", CreditMode.class);
        CreditTerms terms =
                new CreditTerms(mode, body.optionalAmount("limit"), body.number("days", CreditTerms.USUAL_DAYS));
        body.nothingElse();
        return terms;
    }

    private Answer search(Call call) {
        String text = Optional.ofNullable(call.query().get("query")).orElse("");
        return desk.ask(till -> Answer.ok(Out.object()
                .list("customers", till.customers().search(text.strip()), (out, customer) -> {
                    Account account = till.customers().account(customer.number());
                    out.node().setAll(Forms.customer(customer, call.role()).node());
                    out.put("owed", account.owed());
                })
                .node()));
    }

    private Answer show(Call call, String reference) {
        return desk.ask(till -> {
            Account account = till.customers().account(till.customers().meant(reference));
            Out out = Forms.customer(account.customer(), call.role())
                    .put("owed", account.owed())
                    .list("open", account.open(), Forms::item);
            return Answer.ok(out.node());
        });
    }

    private Answer terms(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), by(body, call));
        CreditTerms terms = terms(body);
        return keep(call, reference, request, (keeping, on) -> keeping.setTerms(on.turn(), on.customer(), terms));
    }

    private Answer standing(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), by(body, call));
        Standing standing = body.constant("standing", Standing.class);
        String reason = Words.required("reason", body.optional("reason"), Words.SENTENCE);
        var until = body.optionalDay("until");
        body.nothingElse();
        return keep(
                call,
                reference,
                request,
                (keeping, on) -> keeping.changeStanding(on.turn(), on.customer(), standing, reason, until));
    }

    /** Gives out the card with this id, or the one that lies at the reader. */
    private Answer card(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), by(body, call));
        String cardId = body.optional("card");
        body.nothingElse();
        return desk.ask(till -> {
            Cards.Read read = cardId == null ? atReader(till) : desk.cards().token(cardId);
            return kept(
                    call,
                    reference,
                    till,
                    request,
                    (keeping, on) -> keeping.issueCard(on.turn(), on.customer(), read.token(), read.lastCharacters()));
        });
    }

    private static Cards.Read atReader(Till till) {
        return till.cards()
                .present()
                .map(card -> new Cards.Read(card.token(), card.lastCharacters()))
                .orElseThrow(() -> new BadInput("card", "no card is at the reader; present it, or give its id"));
    }

    private record On(Turn turn, CustomerNumber customer) {}

    private Answer keep(
            Call call, String reference, Request request, BiFunction<KeepCustomer, On, Verdict<NotNow>> useCase) {
        return desk.ask(till -> kept(call, reference, till, request, useCase));
    }

    private Answer kept(
            Call call,
            String reference,
            Till till,
            Request request,
            BiFunction<KeepCustomer, On, Verdict<NotNow>> useCase) {
        CustomerNumber customer = till.customers().meant(reference);
        return desk.answer(
                till,
                till.counter().keep(request, (keeping, turn) -> useCase.apply(keeping, new On(turn, customer))),
                (entry, known) -> customer(known, entry, call.role()));
    }

    private static Out customer(Known known, Entry entry, Role role) {
        return Forms.customer(
                known.account(entry.account().orElseThrow()).orElseThrow().customer(), role);
    }

    private static String by(Body body, Call call) {
        @Nullable String by = Words.optional("by", body.optional("by"), Words.NAME);
        return by != null ? by : call.role() == Role.OWNER ? "owner" : "till";
    }
}
