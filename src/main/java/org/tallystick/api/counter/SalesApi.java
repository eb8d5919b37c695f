package org.tallystick.api.counter;

import java.util.List;
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
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.Request;
import org.tallystick.till.CustomerDesk;
import org.tallystick.till.SaleAnswer;
import org.tallystick.till.SaleRequest;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

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
                Route.of(
                        Role.TILL,
                        "GET /v1/sales/*",
                        (call, path) -> api.recorded(
                                path.getFirst(),
                                CreditSale.class,
                                "sale",
                                (sale, known) -> SaleForm.sale(sale, known, call.role()))));
    }

    private ApiResponse assess(ApiRequest call) {
        Body body = api.requests().body(call);
        String customer = body.required("customer");
        Money amount = body.amount("amount");
        body.nothingElse();
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", Phrase.INPUT_ABOVE_ZERO, amount);
        }
        return api.ask(till -> {
            CreditDecision decision = till.booking().assess(till.customers().meant(customer), amount);
            JsonObject out = JsonObject.object().put("customer", Forms.person(decision.customer()));
            if (customer.equals(CustomerDesk.CARD)) {
                till.cards().present().ifPresent(card -> out.put("read", card.read()));
            }
            Forms.decision(out, decision, call.role(), api.words(call));
            if (call.role() == Role.OWNER) {
                JsonObject noted = JsonObject.object();
                Forms.word(noted, decision.customer().word());
                out.put("noted", noted);
            }
            return ApiResponse.ok(out.node());
        });
    }

    private ApiResponse sell(ApiRequest call) {
        SaleForm.Asked asked = SaleForm.read(call, api);
        Request request = asked.sale().request();
        OverrideForm.Checked word = OverrideForm.check(asked.override(), api, request.id(), request.by());
        if (word.refusal().isPresent()) {
            return Problem.of(ProblemCode.WRONG_PIN, word.refusal().get()).answer();
        }
        SaleRequest sale = asked.sale().permittedBy(word.permission());
        return api.ask(till -> answer(till.checkout().sell(sale), call));
    }

    private ApiResponse answer(SaleAnswer answer, ApiRequest call) {
        return switch (answer) {
            case SaleAnswer.Sold sold ->
                ApiResponse.json(
                        sold.repeated() ? 200 : 201,
                        SaleForm.sale(sold.sale(), sold.after(), call.role()).node());
            case SaleAnswer.Refused refused -> refused(refused.decision(), call);
            case SaleAnswer.NotRepaid not ->
                Problem.of(ProblemCode.NOT_NOW, not.why().say()).answer();
            case SaleAnswer.Conflict conflict -> ApiContext.conflict(conflict.id());
        };
    }

    private ApiResponse refused(CreditDecision decision, ApiRequest call) {
        ProblemCode code =
                decision.outcome() == CreditDecision.Outcome.DECLINE ? ProblemCode.DECLINED : ProblemCode.REFERRED;
        Problem problem = Problem.of(code, decision.say().orElseThrow());
        JsonObject more = new JsonObject(problem.more()).put("customer", Forms.person(decision.customer()));
        Forms.decision(more, decision, call.role(), api.words(call));
        return problem.answer();
    }
}
