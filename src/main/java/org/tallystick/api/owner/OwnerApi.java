package org.tallystick.api.owner;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ShopEntry.CodesIssued;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.shop.ApprovalCodes;
import org.tallystick.till.CardDesk.CardAtReader;
import org.tallystick.till.Till;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** What stands for the owner at the counter: PIN, card, and codes for days of absence. */
public final class OwnerApi {
    private static final int USUAL_COUNT = 10;
    private static final int USUAL_DAYS = 30;

    private final ApiContext api;

    public OwnerApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "PUT /v1/owner/pin", (call, path) -> setPin(call)),
                Route.of(Role.OWNER, "PUT /v1/owner/card", (call, path) -> setCard(call)),
                Route.of(Role.OWNER, "DELETE /v1/owner/card", (call, path) -> withdrawCard()),
                Route.of(Role.OWNER, "GET /v1/owner/codes", (call, path) -> codesLeft()),
                Route.of(Role.OWNER, "POST /v1/owner/codes", (call, path) -> issueCodes(call)));
    }

    private ApiResponse setPin(ApiRequest call) {
        Body body = api.requests().body(call);
        String pin = body.required("pin");
        body.nothingElse();
        api.owner().set(pin);
        return ApiResponse.ok(JsonObject.object().put("set", true).node());
    }

    /** The card with this id, or the one that lies at the reader. */
    private ApiResponse setCard(ApiRequest call) {
        Body body = api.requests().body(call);
        String cardId = body.optional("card");
        body.nothingElse();
        return api.ask(till -> {
            CardToken token = token(till, cardId);
            Optional<CustomerNumber> customer = till.book().books().cardOwner(token);
            if (customer.isPresent()) {
                throw new InvalidInput("card", Phrase.INPUT_CARD_OF, customer.get());
            }
            api.cards().setOwners(token);
            till.cards().takeAway();
            return ApiResponse.ok(JsonObject.object().put("set", true).node());
        });
    }

    private CardToken token(Till till, @Nullable String cardId) {
        return cardId != null
                ? api.cards().token(cardId).token()
                : till.cards()
                        .present()
                        .map(CardAtReader::token)
                        .orElseThrow(() -> new InvalidInput("card", Phrase.INPUT_CARD_NONE));
    }

    private ApiResponse withdrawCard() {
        return api.ask(till -> {
            api.cards().withdrawOwners();
            till.cards().ownerLeaves();
            return ApiResponse.ok(JsonObject.object().put("set", false).node());
        });
    }

    /** How many there are, and never which. */
    private ApiResponse codesLeft() {
        return api.ask(till -> {
            ApprovalCodes codes = till.book().totals().owner().codes();
            return ApiResponse.ok(
                    codes == null
                            ? JsonObject.object().put("left", 0).node()
                            : JsonObject.object()
                                    .put("left", codes.left())
                                    .put("until", codes.until())
                                    .put("most", codes.most())
                                    .node());
        });
    }

    private ApiResponse issueCodes(ApiRequest call) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        int count = body.number("count", USUAL_COUNT);
        int days = body.number("days", USUAL_DAYS);
        Money most = body.optionalAmount("most");
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.booking()
                        .book(request, context -> api.useCases().issueCodes().decide(context, count, days, most)),
                CodesIssued.class,
                (issued, known) -> JsonObject.object()
                        .strings("codes", printed(issued))
                        .put("until", issued.until())
                        .put("most", issued.most())));
    }

    private List<String> printed(CodesIssued issued) {
        return IntStream.rangeClosed(1, issued.count())
                .mapToObj(number -> api.owner().printed(issued.head().id(), number))
                .toList();
    }
}
