package org.tallystick.api.customer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.account.ManageCustomer;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Paging;
import org.tallystick.api.Problem;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.TillRight;
import org.tallystick.conduct.Arrangements;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.entry.CustomerEntry.DetailsChanged;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.signing.CollectSales;
import org.tallystick.till.Cards;
import org.tallystick.till.Till;
import org.tallystick.till.reading.AccountReading;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Customers as people: who they are, and their cards. */
public final class CustomersApi {
    private final ApiContext api;

    public CustomersApi(ApiContext api) {
        this.api = api;
    }

    private ManageCustomer keeping() {
        return api.useCases().manageCustomer();
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "POST /v1/customers", (call, path) -> open(call))
                        .needing(TillRight.CUSTOMERS),
                Route.of(Role.TILL, "GET /v1/customers", (call, path) -> search(call))
                        .asking("query", "standing", "cursor", "limit"),
                Route.of(Role.TILL, "GET /v1/customers/*", (call, path) -> show(call, path.getFirst())),
                Route.of(Role.TILL, "PATCH /v1/customers/*", (call, path) -> change(call, path.getFirst()))
                        .needing(TillRight.CUSTOMERS),
                Route.of(Role.TILL, "POST /v1/customers/*/cards", (call, path) -> card(call, path.getFirst()))
                        .needing(TillRight.CARDS),
                Route.of(
                                Role.TILL,
                                "POST /v1/customers/*/cards/withdrawal",
                                (call, path) -> withdraw(call, path.getFirst()))
                        .needing(TillRight.CARDS));
    }

    /**
     * The till may open accounts on the shop's usual terms or without credit; other terms, and debts from before, are
     * the owner's.
     */
    private ApiResponse open(ApiRequest call) {
        Body body = api.requests().body(call);
        body.ownersPin(); // looked at already
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        PersonalDetails details = details(body, body.required("name"));
        Body given = body.optionalObject("terms");
        CreditTerms terms = given == null ? api.newCustomer() : TrustApi.terms(given);
        var before = body.has("owes") ? AccountsApi.before(body) : null;
        boolean another = body.flag("somebodyElse", false);
        body.nothingElse();
        boolean unusual = before != null || (given != null && terms.mode() != CreditMode.NONE);
        if (unusual && call.role() != Role.OWNER) {
            return Problem.ownerOnly().answer();
        }
        return api.ask(till -> api.answer(
                till,
                till.booking().book(request, context -> {
                    if (!another) {
                        till.customers().checkNew(details);
                    }
                    return keeping()
                            .open(
                                    context,
                                    details,
                                    given == null ? terms : keeping().checked(context, terms),
                                    before);
                }),
                Opened.class,
                (opened, known) -> {
                    JsonObject out = JsonObject.object().put("number", opened.customer());
                    return opened.opening() == null ? out : AccountsApi.opening(out, opened.opening());
                }));
    }

    private static PersonalDetails details(Body body, String name) {
        PersonalDetails read = new PersonalDetails(
                name,
                body.optional("knownAs"),
                body.optional("phone"),
                body.optional("language"),
                body.optional("place"));
        return body.checked(read, read::checked);
    }

    private ApiResponse search(ApiRequest call) {
        String text = call.query().getOrDefault("query", "").strip();
        String after = call.query().getOrDefault("cursor", "");
        Standing standing = call.constant("standing", Standing.class).orElse(null);
        int limit = Paging.limit(call);
        if (standing != null && call.role() != Role.OWNER) {
            return Problem.ownerOnly().answer();
        }
        return api.ask(till -> {
            LocalDate today = till.booking().today();
            List<Customer> some = some(till, text, after, standing, limit);
            JsonObject page = JsonObject.object()
                    .list(
                            "customers",
                            some.stream()
                                    .filter(customer -> customer.mergedInto() == null)
                                    .filter(customer -> standing == null
                                            || customer.standing().on(today).standing() == standing)
                                    .toList(),
                            (out, customer) -> {
                                Account account = till.customers().account(customer.number());
                                out.node()
                                        .setAll(Forms.customer(customer, call.role(), today)
                                                .node());
                                out.put("owed", account.owed());
                            })
                    .put("next", some.size() == limit ? some.getLast().number() : null);
            return ApiResponse.ok(page.node());
        });
    }

    /** Among whom those are that are wanted, in the order of their numbers; fewer than the limit at the end alone. */
    private static List<Customer> some(Till till, String text, String after, @Nullable Standing standing, int limit) {
        if (!text.isEmpty()) {
            return till.customers().search(text).stream()
                    .filter(customer -> customer.number().value().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }
        return standing == null || standing == Standing.CLEAR
                ? till.book().books().customersAfter(after, limit)
                : till.book().books().heldAfter(after, limit).stream()
                        .map(Account::customer)
                        .toList();
    }

    private ApiResponse show(ApiRequest call, String reference) {
        return api.ask(till -> {
            Account account = till.customers().account(till.customers().meant(reference));
            LocalDate today = till.booking().today();
            JsonObject out = Forms.customer(account.customer(), call.role(), today);
            Forms.open(out, account);
            gathered(out, CollectSales.gathered(till.book().books(), account, Integer.MAX_VALUE));
            out.put(
                    "nextDueDate",
                    api.shop().calendar().dueDate(account.customer().terms(), today));
            Arrangements agreed = account.arrangements().on(today);
            ConductForm.arrangements(out, agreed, call.role());
            if (agreed.plan() != null && agreed.plan().slip() != null) {
                SlipStatus slip = till.slips().status(agreed.plan().slip());
                out.put("planSlip", slip.number()).put("planSignature", Forms.signature(slip));
            }
            if (call.role() == Role.OWNER) {
                out.put("conduct", ConductForm.facts(account, agreed, today));
            }
            return ApiResponse.ok(out.node());
        });
    }

    /** What waits for a collective slip. */
    private static void gathered(JsonObject out, List<OpenItem> items) {
        items.stream()
                .map(OpenItem::open)
                .reduce(Money::plus)
                .ifPresent(sum -> out.put(
                        "awaitingCollectiveSlip",
                        JsonObject.object().put("slips", items.size()).put("amount", sum)));
    }

    /** Only the fields that are sent change; a null takes an optional one away. */
    private ApiResponse change(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        body.ownersPin(); // looked at already
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        boolean named = body.has("name");
        PersonalDetails sent = details(body, named ? body.required("name") : "nobody");
        boolean another = body.flag("somebodyElse", false);
        body.nothingElse();
        UnaryOperator<PersonalDetails> changed = details -> new PersonalDetails(
                named ? sent.name() : details.name(),
                body.has("knownAs") ? sent.knownAs() : details.knownAs(),
                body.has("phone") ? sent.phone() : details.phone(),
                body.has("language") ? sent.language() : details.language(),
                body.has("place") ? sent.place() : details.place());
        return api.ask(till -> api.answer(
                till,
                till.booking().book(request, context -> {
                    CustomerNumber customer = till.customers().meant(reference);
                    PersonalDetails details =
                            context.account(customer).orElseThrow().customer().details();
                    if (details == null) {
                        return NotNow.refuse(Phrase.NOT_NOW_ERASED, customer);
                    }
                    PersonalDetails after = changed.apply(details);
                    if (!another) {
                        till.customers().checkChange(customer, details, after);
                    }
                    return keeping().change(context, customer, after);
                }),
                DetailsChanged.class,
                (entry, known) -> TrustApi.customer(known, entry, call.role())));
    }

    static @Nullable String or(Body body, String field, @Nullable String otherwise) {
        return body.has(field) ? body.optional(field) : otherwise;
    }

    /** Gives out the card with this id, or the one that lies at the reader. */
    private ApiResponse card(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        body.ownersPin(); // looked at already
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String cardId = body.optional("card");
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.booking().book(request, context -> {
                    Cards.Read read = read(till, cardId);
                    if (api.cards().isOwners(read.token())) {
                        throw new InvalidInput("card", Phrase.INPUT_CARD_OWNERS);
                    }
                    return keeping()
                            .issueCard(context, till.customers().meant(reference), read.token(), read.lastCharacters());
                }),
                CardIssued.class,
                (entry, known) -> TrustApi.customer(known, entry, call.role())));
    }

    /** Takes back the card with this id or these last characters, or the one at the reader. */
    private ApiResponse withdraw(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        body.ownersPin(); // looked at already
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String cardId = body.optional("card");
        String ending = body.optional("lastCharacters");
        body.nothingElse();
        boolean repeated = api.ask(till -> till.booking().known(request.id()));
        CardToken lost = ending == null || repeated ? null : cardEnding(reference, ending);
        return api.ask(till -> api.answer(
                till,
                till.booking().book(request, context -> {
                    Account account = till.customers().account(till.customers().meant(reference));
                    CardToken card = lost == null ? read(till, cardId).token() : lost;
                    return keeping().withdrawCard(context, checked(till, account, card));
                }),
                CardWithdrawn.class,
                (entry, known) -> TrustApi.customer(known, entry, call.role())));
    }

    /**
     * The card that a customer lost, by the last characters of its id; given out for an account that was merged into
     * theirs, too. They stand in the lines of the account alone, which are read in short questions.
     *
     * @throws InvalidInput unless exactly one of theirs ends so
     */
    private CardToken cardEnding(String reference, String lastCharacters) {
        AccountReading reading = AccountReading.of(api.session(), reference);
        Set<CardToken> cards = new LinkedHashSet<>();
        reading.everything(entry -> {
            if (entry instanceof CardIssued issued && lastCharacters.equals(issued.lastCharacters())) {
                cards.add(issued.card());
            } else if (entry instanceof CardWithdrawn gone) {
                cards.remove(gone.card());
            }
        });
        if (cards.size() != 1) {
            throw new InvalidInput(
                    "lastCharacters",
                    cards.isEmpty() ? Phrase.INPUT_CARD_ENDS_NONE : Phrase.INPUT_CARD_ENDS_SEVERAL,
                    reading.account().number(),
                    lastCharacters);
        }
        return cards.iterator().next();
    }

    private static CardToken checked(Till till, Account account, CardToken card) {
        till.book()
                .books()
                .cardOwner(card)
                .map(owner -> till.customers().account(owner))
                .ifPresent(owner -> {
                    if (!owner.number().equals(account.number())) {
                        throw new InvalidInput("card", Phrase.INPUT_CARD_NOT_THEIRS, owner.number(), account.number());
                    }
                });
        return card;
    }

    private Cards.Read read(Till till, @Nullable String cardId) {
        return cardId != null
                ? api.cards().token(cardId)
                : till.cards()
                        .present()
                        .map(card -> new Cards.Read(card.token(), card.lastCharacters()))
                        .orElseThrow(() -> new InvalidInput("card", Phrase.INPUT_CARD_NONE));
    }
}
