package org.tallystick.api.counter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.KeptFromTill;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.TillRight;
import org.tallystick.collection.DisputeSlip;
import org.tallystick.collection.WriteOff;
import org.tallystick.entry.ClaimEntry.Dispute;
import org.tallystick.entry.ClaimEntry.DisputeRaised;
import org.tallystick.entry.ClaimEntry.DisputeSettled;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Reduced;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.sale.CorrectPrice;
import org.tallystick.sale.ReturnGoods;
import org.tallystick.sale.VoidSale;
import org.tallystick.till.Till;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;

/** Goods that come back, prices that were wrong, slips that are doubted or given up. */
public final class CorrectionsApi {
    private final ApiContext api;

    public CorrectionsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "POST /v1/sales/*/void", (call, path) -> takeBack(call, ofSale(path))),
                Route.of(Role.OWNER, "POST /v1/slips/*/void", (call, path) -> takeBack(call, ofSlip(path))),
                Route.of(Role.TILL, "POST /v1/sales/*/returns", (call, path) -> giveBack(call, ofSale(path))),
                Route.of(Role.TILL, "POST /v1/slips/*/returns", (call, path) -> giveBack(call, ofSlip(path))),
                Route.of(Role.OWNER, "POST /v1/slips/*/correction", (call, path) -> correct(call, ofSlip(path))),
                Route.of(Role.OWNER, "POST /v1/slips/*/write-off", (call, path) -> writeOff(call, ofSlip(path))),
                Route.of(Role.TILL, "POST /v1/slips/*/dispute", (call, path) -> dispute(call, path)),
                api.recorded(Role.OWNER, "voids", Voided.class, "void", CorrectionsApi::voided),
                api.recorded(Role.TILL, "returns", Returned.class, "return", CorrectionsApi::returned),
                api.recorded(Role.OWNER, "corrections", PriceCorrected.class, "correction", CorrectionsApi::corrected),
                api.recorded(Role.OWNER, "write-offs", WrittenOff.class, "write-off", CorrectionsApi::writtenOff),
                api.recorded(Role.TILL, "disputes", Dispute.class, "dispute", CorrectionsApi::disputed));
    }

    /** Looked at only on the till's thread. */
    private static Function<Till, SlipNumber> ofSlip(List<String> path) {
        SlipNumber slip = new SlipNumber(path.getFirst());
        return till -> slip;
    }

    private static Function<Till, SlipNumber> ofSale(List<String> path) {
        UUID id = ApiContext.id(path.getFirst());
        return till -> {
            if (!(till.booking().booked(id) instanceof CreditSale sale)) {
                throw NotFound.other(Phrase.MISSING_ENTRY_OF_KIND, "sale", id);
            }
            return sale.slip();
        };
    }

    private ApiResponse takeBack(ApiRequest call, Function<Till, SlipNumber> of) {
        Body body = api.requests().body(call);
        String reason = body.text("reason", TextRules.SENTENCE);
        Request request = request(call, body, "cashier");
        return booked(
                request,
                of,
                Voided.class,
                (context, slip) -> api.useCases().voidSale().decide(context, new VoidSale.Undo(slip, reason)),
                CorrectionsApi::voided);
    }

    private ApiResponse giveBack(ApiRequest call, Function<Till, SlipNumber> of) {
        Body body = api.requests().body(call);
        List<ReturnGoods.Item> items = new ArrayList<>();
        for (Body line : body.objects("lines")) {
            String name = line.text("name", TextRules.SENTENCE);
            BigDecimal quantity = line.optionalQuantity("quantity");
            Money amount = line.optionalAmount("amount");
            line.checked(false, () -> items.add(new ReturnGoods.Item(name, quantity, amount)));
            line.nothingElse();
        }
        String reason = body.optionalText("reason", TextRules.SENTENCE);
        body.ownersPin(); // looked at already
        Request request = request(call, body, "cashier");
        Optional<Problem> kept = api.tillRights().refusal(call, TillRight.RETURNS);
        if (kept.filter(problem -> problem.code() == ProblemCode.WRONG_PIN).isPresent()) {
            return kept.get().answer();
        }
        return booked(
                request,
                of,
                Returned.class,
                (context, slip) -> withPayOut(
                        kept,
                        api.useCases().returnGoods().decide(context, new ReturnGoods.Return(slip, items, reason))),
                CorrectionsApi::returned);
    }

    /**
     * What lowers a debt is the till's in any case; whether cash has to be paid out is known only now.
     *
     * @throws KeptFromTill when it has to be, and the till may not
     */
    private static Verdict<NotNow> withPayOut(Optional<Problem> kept, Verdict<NotNow> verdict) {
        if (kept.isPresent()
                && verdict instanceof Verdict.Write<NotNow> write
                && write.entry() instanceof Returned back
                && !back.relief().payOut().isZero()) {
            throw new KeptFromTill(kept.get());
        }
        return verdict;
    }

    private ApiResponse correct(ApiRequest call, Function<Till, SlipNumber> of) {
        Body body = api.requests().body(call);
        var total = body.amount("total");
        String reason = body.text("reason", TextRules.SENTENCE);
        Request request = request(call, body, "cashier");
        return booked(
                request,
                of,
                PriceCorrected.class,
                (context, slip) ->
                        api.useCases().correctPrice().decide(context, new CorrectPrice.Correction(slip, total, reason)),
                CorrectionsApi::corrected);
    }

    private ApiResponse writeOff(ApiRequest call, Function<Till, SlipNumber> of) {
        Body body = api.requests().body(call);
        String reason = body.text("reason", TextRules.SENTENCE);
        Request request = request(call, body, "cashier");
        return booked(
                request,
                of,
                WrittenOff.class,
                (context, slip) -> api.useCases().writeOff().decide(context, new WriteOff.Loss(slip, reason)),
                CorrectionsApi::writtenOff);
    }

    /** Anybody at the counter may note a doubt; how it ends is the owner's. */
    private ApiResponse dispute(ApiRequest call, List<String> path) {
        Body body = api.requests().body(call);
        String settled = body.optionalText("settled", TextRules.SENTENCE);
        String doubt = body.optionalText("reason", TextRules.SENTENCE);
        if (settled != null && call.role() != Role.OWNER) {
            return Problem.ownerOnly().answer();
        }
        String reason = settled == null ? body.text("reason", TextRules.SENTENCE) : "";
        Request request = request(call, body, "by");
        if (settled != null && doubt != null) {
            throw new InvalidInput("settled", Phrase.INPUT_DISPUTE);
        }
        return settled == null
                ? booked(
                        request,
                        ofSlip(path),
                        DisputeRaised.class,
                        (context, slip) ->
                                api.useCases().disputeSlip().raise(context, new DisputeSlip.Doubt(slip, reason)),
                        CorrectionsApi::disputed)
                : booked(
                        request,
                        ofSlip(path),
                        DisputeSettled.class,
                        (context, slip) ->
                                api.useCases().disputeSlip().settle(context, new DisputeSlip.Settlement(slip, settled)),
                        CorrectionsApi::disputed);
    }

    /** The last of a body that is read. */
    private Request request(ApiRequest call, Body body, String who) {
        Request request = api.request(call, body.id(), ApiContext.by(call, body, who));
        body.nothingElse();
        return request;
    }

    private interface UseCase {
        Verdict<NotNow> decide(WriteContext context, SlipNumber slip);
    }

    private <E extends Entry> ApiResponse booked(
            Request request,
            Function<Till, SlipNumber> of,
            Class<E> kind,
            UseCase useCase,
            BiFunction<E, AccountLookup, JsonObject> form) {
        return api.ask(till -> api.answer(
                till, till.booking().book(request, context -> useCase.decide(context, of.apply(till))), kind, form));
    }

    private static JsonObject voided(Voided gone, AccountLookup known) {
        return taken(known, gone);
    }

    private static JsonObject corrected(PriceCorrected less, AccountLookup known) {
        return taken(known, less);
    }

    private static JsonObject returned(Returned back, AccountLookup known) {
        return taken(known, back)
                .list(
                        "lines",
                        back.goods(),
                        (out, line) -> out.put("name", line.name())
                                .put("quantity", line.quantity())
                                .put("amount", line.amount()));
    }

    private static JsonObject disputed(Dispute dispute, AccountLookup known) {
        return JsonObject.object().put("slip", dispute.slip()).put("disputed", dispute instanceof DisputeRaised);
    }

    private static JsonObject writtenOff(WrittenOff lost, AccountLookup known) {
        return JsonObject.object()
                .put("slip", lost.slip())
                .put("customer", Forms.person(known, lost.customer()))
                .put("debtLowered", lost.amount())
                .put(lost.balances());
    }

    private static JsonObject taken(AccountLookup known, Reduced entry) {
        DebtReduction relief = entry.relief();
        JsonObject out = JsonObject.object()
                .put("slip", entry.slip())
                .put("customer", Forms.person(known, entry.customer()))
                .put("debtLowered", relief.debtLowered())
                .put("payOut", relief.payOut());
        if (!relief.lossLowered().isZero()) {
            out.put("lossLowered", relief.lossLowered());
        }
        return out.put(entry.balances()).put("chit", Forms.chit(known, entry));
    }
}
