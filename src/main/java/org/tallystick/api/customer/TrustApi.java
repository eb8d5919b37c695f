package org.tallystick.api.customer;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.tallystick.account.ManageCustomer;
import org.tallystick.account.ManageCustomer.NewStanding;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.CustomerEntry.GuarantorReleased;
import org.tallystick.entry.CustomerEntry.NoteSet;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.CustomerEntry.TermsSet;
import org.tallystick.entry.CustomerEntry.TypeSet;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.validation.TextRules;

/** How far the owner trusts a customer: terms, standing, and who answers for them. */
public final class TrustApi {
    private final ApiContext api;

    public TrustApi(ApiContext api) {
        this.api = api;
    }

    private ManageCustomer keeping() {
        return api.useCases().manageCustomer();
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "PUT /v1/customers/*/terms", (call, path) -> terms(call, path.getFirst())),
                Route.of(Role.OWNER, "PUT /v1/customers/*/standing", (call, path) -> standing(call, path.getFirst())),
                Route.of(Role.OWNER, "PUT /v1/customers/*/note", (call, path) -> note(call, path.getFirst())),
                Route.of(Role.OWNER, "PUT /v1/customers/*/type", (call, path) -> type(call, path.getFirst())),
                Route.of(Role.OWNER, "PUT /v1/customers/*/guarantor", (call, path) -> guarantor(call, path.getFirst())),
                Route.of(
                        Role.OWNER,
                        "POST /v1/customers/*/guarantor/release",
                        (call, path) -> release(call, path.getFirst())));
    }

    static CreditTerms terms(Body body) {
        CreditMode mode = body.constant("mode", CreditMode.class);
        Money limit = body.optionalAmount("limit");
        int days = body.number("days", CreditTerms.USUAL_DAYS);
        Money alone = body.optionalAmount("alone");
        DueRule due = body.optional("due", DueRule::of);
        CreditTerms terms = body.together(
                List.of("mode", "limit", "days", "alone", "due"),
                CreditTerms.none(),
                () -> new CreditTerms(mode, limit, days, alone, due));
        body.nothingElse();
        return terms;
    }

    static JsonObject customer(AccountLookup known, Entry entry, Role role) {
        return Forms.customer(
                known.account(entry.account().orElseThrow()).orElseThrow().customer(),
                role,
                entry.head().day());
    }

    private ApiResponse terms(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        CreditTerms terms = terms(body);
        return api.about(
                reference,
                request,
                TermsSet.class,
                (context, customer) -> keeping().setTerms(context, customer, terms),
                (entry, known) -> customer(known, entry, call.role()));
    }

    private ApiResponse standing(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        NewStanding wish = new NewStanding(
                body.constant("standing", Standing.class),
                body.text("reason", TextRules.SENTENCE),
                Objects.requireNonNullElse(body.optionalConstant("source", Source.class), Source.OWN_EXPERIENCE),
                body.optionalDay("until"),
                body.optionalDay("review"));
        body.nothingElse();
        return api.about(
                reference,
                request,
                StandingChanged.class,
                (context, customer) -> keeping().changeStanding(context, customer, wish),
                (entry, known) -> customer(known, entry, call.role()));
    }

    /** Only the fields that are sent change; a null takes one away. */
    private ApiResponse note(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        UnaryOperator<CustomerNote> changed = word -> word.noting(
                CustomersApi.or(body, "note", word.note()),
                CustomersApi.or(body, "askWhen", word.when()),
                CustomersApi.or(body, "askWhere", word.where()));
        CustomerNote unused = body.checked(CustomerNote.NONE, changed.apply(CustomerNote.NONE)::checked);
        body.nothingElse();
        return api.about(
                reference,
                request,
                NoteSet.class,
                (context, customer) -> keeping().note(context, customer, changed),
                (entry, known) -> customer(known, entry, call.role()));
    }

    private ApiResponse type(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        CustomerType type = body.constant("type", CustomerType.class);
        body.nothingElse();
        return api.about(
                reference,
                request,
                TypeSet.class,
                (context, customer) -> keeping().type(context, customer, type),
                (entry, known) -> customer(known, entry, call.role()));
    }

    private ApiResponse guarantor(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        Guarantor named = Guarantor.named(body.required("name"), body.optional("phone"), body.optionalAmount("upTo"));
        Guarantor guarantor = body.checked(named, named::checked);
        body.nothingElse();
        return api.about(
                reference,
                request,
                GuarantorRecorded.class,
                (context, customer) -> keeping().guarantee(context, customer, guarantor),
                (entry, known) -> customer(known, entry, call.role()));
    }

    /** Without an id a repeat says that nobody answers. */
    private ApiResponse release(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        String by = ApiContext.by(call, body, "by");
        Request request = body.has("id") ? api.request(call, body.id(), by) : api.unnumbered(call, by);
        String reason = body.text("reason", TextRules.SENTENCE);
        body.nothingElse();
        return api.about(
                reference,
                request,
                GuarantorReleased.class,
                (context, customer) -> keeping().releaseGuarantor(context, customer, reason),
                (entry, known) -> customer(known, entry, call.role()));
    }
}
