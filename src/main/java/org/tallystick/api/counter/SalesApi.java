package org.tallystick.api.counter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.credit.CreditDecision;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.sale.Goods;
import org.tallystick.sale.SellOnCredit.Sale;
import org.tallystick.till.CardDesk;
import org.tallystick.till.CustomerDesk;
import org.tallystick.till.Till;
import org.tallystick.validation.IdRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;

/** Assessments and sales on credit. */
public final class SalesApi {
    private final ApiContext api;

    public SalesApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "POST /v1/assessments", (call, path) -> assess(call)),
                Route.of(Role.TILL, "POST /v1/sales", (call, path) -> sell(call)),
                Route.of(Role.TILL, "GET /v1/sales/*", (call, path) -> booked(path.getFirst(), call.role())));
    }

    private ApiResponse assess(ApiRequest call) {
        Body body = api.requests().body(call);
        String customer = body.required("customer");
        Money amount = body.amount("amount");
        body.nothingElse();
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", amount + " must be above zero");
        }
        return api.ask(till -> {
            CreditDecision decision = till.counter().assess(till.customers().meant(customer), amount);
            JsonObject out = JsonObject.object().put("customer", Forms.person(decision.customer()));
            if (customer.equals(CustomerDesk.CARD)) {
                till.cards().present().ifPresent(card -> out.put("read", card.read()));
            }
            Forms.decision(out, decision, call.role());
            if (call.role() == Role.OWNER) {
                JsonObject noted = JsonObject.object();
                Forms.word(noted, decision.customer().word());
                out.put("noted", noted);
            }
            return ApiResponse.ok(out.node());
        });
    }

    private ApiResponse sell(ApiRequest call) {
        Body body = api.requests().body(call);
        UUID id = body.id();
        String cashier = Optional.ofNullable(body.optionalText("cashier", TextRules.NAME))
                .orElse("till");
        String customer = body.required("customer");
        int read = body.number("read", -1);
        Goods goods = GoodsForm.read(body, api.currency());
        Money paidNow = Optional.ofNullable(body.optionalAmount("paidNow")).orElse(Money.zero(api.currency()));
        boolean useCredit = body.flag("useCredit", false);
        var writtenAt = body.optionalInstant("writtenAt");
        RepayFirst repayFirst = RepayFirst.read(body.optionalObject("repayFirst"));
        OverrideForm override = OverrideForm.read(body.optionalObject("override"));
        body.nothingElse();
        Request request = api.request(call, id, cashier);
        Sale.checkPaidNow(goods, paidNow); // before any money is taken
        Request beside = repayFirst == null ? request : repayFirst.request(api, call, request);
        OverrideForm.Checked word = OverrideForm.check(override, api, id, cashier);
        if (word.refusal().isPresent()) {
            return Problem.of(ProblemCode.WRONG_PIN, word.refusal().get()).answer();
        }
        return api.ask(till -> {
            Supplier<CustomerNumber> meant = () -> {
                checkRead(till.cards(), customer, read);
                return till.customers().meant(customer);
            };
            Supplier<Sale> sale = () -> {
                OverrideForm.checkCard(word.permission(), till.cards());
                return new Sale(meant.get(), goods, paidNow, useCredit, word.permission(), writtenAt);
            };
            try {
                Optional<ApiResponse> notRepaid = repayFirst == null
                        ? Optional.empty()
                        : refusal(repayFirst.take(till, beside, meant, writtenAt), id);
                return notRepaid.orElseGet(() -> sold(till, request, call.role(), sale));
            } catch (CardChanged e) {
                return Problem.of(ProblemCode.CARD_CHANGED, String.valueOf(e.getMessage()))
                        .answer();
            }
        });
    }

    /** The answer when the money that was to come first is not taken; empty when all is well. */
    private static Optional<ApiResponse> refusal(Recorded<NotNow> repaid, UUID sale) {
        return switch (repaid) {
            case Recorded.Booked<NotNow> ignored -> Optional.empty();
            case Recorded.Repeated<NotNow> ignored -> Optional.empty();
            case Recorded.Conflict<NotNow> ignored -> Optional.of(ApiContext.conflict(sale));
            case Recorded.Refused<NotNow> refused ->
                Optional.of(Problem.of(ProblemCode.NOT_NOW, refused.why().why()).answer());
        };
    }

    /** A card that was swapped since the till showed its owner must not be charged by mistake. */
    private static void checkRead(CardDesk cards, String customer, int read) {
        if (customer.equals(CustomerDesk.CARD) && read >= 0) {
            if (cards.present().isEmpty()) {
                throw new CardChanged(
                        "the card of that read is gone: a sale used it, it was taken away, or it stood for"
                                + " five minutes; present it again");
            }
            if (!cards.standsForWhomWasShown(read)) {
                throw new CardChanged("another card was read since; show its owner and send the sale anew");
            }
        }
    }

    private ApiResponse sold(Till till, Request request, Role role, Supplier<Sale> sale) {
        return switch (till.counter().sell(request, sale)) {
            case Recorded.Booked<CreditDecision> booked -> {
                CreditSale entry = (CreditSale) booked.entry();
                till.customers().sold(entry.customer());
                if (entry.override() != null && entry.override().means() == Means.CARD) {
                    till.cards().ownerLeaves();
                }
                yield ApiResponse.json(201, sale(booked.after(), entry, role).node());
            }
            case Recorded.Repeated<CreditDecision> repeated ->
                repeated.entry() instanceof CreditSale entry
                        ? ApiResponse.ok(
                                sale(till.ledger().books(), entry, role).node())
                        : ApiContext.conflict(request.id());
            case Recorded.Conflict<CreditDecision> conflict ->
                ApiContext.conflict(conflict.earlier().id());
            case Recorded.Refused<CreditDecision> refused -> refused(refused.why(), role);
        };
    }

    private static final class CardChanged extends RuntimeException {
        CardChanged(String message) {
            super(message);
        }
    }

    private static ApiResponse refused(CreditDecision decision, Role role) {
        ProblemCode code =
                decision.outcome() == CreditDecision.Outcome.DECLINE ? ProblemCode.DECLINED : ProblemCode.REFERRED;
        Problem problem = Problem.of(code, decision.say());
        JsonObject more = new JsonObject(problem.more()).put("customer", Forms.person(decision.customer()));
        Forms.decision(more, decision, role);
        return problem.answer();
    }

    private ApiResponse booked(String id, Role role) {
        UUID uuid = uuid(id);
        return api.ask(till -> {
            Entry entry = till.counter().booked(uuid);
            if (!(entry instanceof CreditSale sale)) {
                throw NotFound.other("no sale is booked under the id " + id);
            }
            return ApiResponse.ok(sale(till.ledger().books(), sale, role).node());
        });
    }

    static UUID uuid(String id) {
        if (!IdRules.looksLike(id)) {
            throw NotFound.other("'" + id + "' is no id of a request");
        }
        return UUID.fromString(id);
    }

    private static JsonObject sale(AccountLookup known, CreditSale sale, Role role) {
        JsonObject out = JsonObject.object()
                .put("sale", sale.head().id())
                .put("customer", Forms.person(known, sale.customer()))
                .put("slip", slip(known, sale))
                .put("decision", decision(sale));
        Forms.found(out, sale.findings(), role);
        if (sale.override() != null) {
            out.put(
                    "override",
                    JsonObject.object()
                            .put("over", sale.override().over())
                            .put("by", sale.override().means()));
        }
        return out.put("total", sale.total())
                .put("paidNow", sale.paidNow())
                .list("fromCredit", sale.fromCredit(), Forms::allocation)
                .put(sale.balances())
                .put("dueDate", sale.dueDate());
    }

    /** What was judged: an override or a paper sale is booked for all that. */
    private static CreditDecision.Outcome decision(CreditSale sale) {
        return sale.findings().stream()
                .map(NotedFinding::severity)
                .max(Comparator.naturalOrder())
                .map(CreditDecision::outcome)
                .orElse(CreditDecision.Outcome.APPROVE);
    }

    private static JsonObject slip(AccountLookup known, CreditSale sale) {
        return Forms.slipState(known, sale.slip());
    }
}
