package org.tallystick.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ShopEntry.CodesIssued;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.SpareCodes;
import org.tallystick.sale.IssueCodes;
import org.tallystick.till.CardDesk.CardAtReader;
import org.tallystick.till.Till;
import org.tallystick.validation.InvalidInput;

/** What stands for the owner at the counter: PIN, card, and codes for days of absence. */
final class OwnerApi {
    private static final int USUAL_COUNT = 10;
    private static final int USUAL_DAYS = 30;

    private final Desk desk;

    OwnerApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "PUT /v1/owner/pin", (call, path) -> setPin(call)),
                Route.of(Role.OWNER, "PUT /v1/owner/card", (call, path) -> setCard(call)),
                Route.of(Role.OWNER, "DELETE /v1/owner/card", (call, path) -> withdrawCard()),
                Route.of(Role.OWNER, "GET /v1/owner/codes", (call, path) -> codesLeft()),
                Route.of(Role.OWNER, "POST /v1/owner/codes", (call, path) -> issueCodes(call)));
    }

    private Answer setPin(Call call) {
        Body body = desk.requests().body(call);
        String pin = body.required("pin");
        body.nothingElse();
        desk.owner().set(pin);
        return Answer.ok(Out.object().put("set", true).node());
    }

    /** The card with this id, or the one that lies at the reader. */
    private Answer setCard(Call call) {
        Body body = desk.requests().body(call);
        String cardId = body.optional("card");
        body.nothingElse();
        return desk.ask(till -> {
            CardToken token = token(till, cardId);
            Optional<CustomerNumber> customer = till.ledger().books().cardOwner(token);
            if (customer.isPresent()) {
                throw new InvalidInput("card", "it is the card of customer " + customer.get() + "; take another one");
            }
            desk.cards().setOwners(token);
            till.cards().takeAway();
            return Answer.ok(Out.object().put("set", true).node());
        });
    }

    private CardToken token(Till till, @Nullable String cardId) {
        return cardId != null
                ? desk.cards().token(cardId).token()
                : till.cards()
                        .present()
                        .map(CardAtReader::token)
                        .orElseThrow(
                                () -> new InvalidInput("card", "no card is at the reader; present it, or give its id"));
    }

    private Answer withdrawCard() {
        return desk.ask(till -> {
            desk.cards().withdrawOwners();
            till.cards().ownerLeaves();
            return Answer.ok(Out.object().put("set", false).node());
        });
    }

    /** How many there are, and never which. */
    private Answer codesLeft() {
        return desk.ask(till -> {
            SpareCodes codes = till.ledger().totals().owner().codes();
            return Answer.ok(
                    codes == null
                            ? Out.object().put("left", 0).node()
                            : Out.object()
                                    .put("left", codes.left())
                                    .put("until", codes.until())
                                    .put("most", codes.most())
                                    .node());
        });
    }

    private Answer issueCodes(Call call) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), Desk.by(call, body, "by"));
        int count = body.number("count", USUAL_COUNT);
        int days = body.number("days", USUAL_DAYS);
        Money most = body.optionalAmount("most");
        body.nothingElse();
        return desk.ask(till -> desk.answer(
                till,
                till.counter().book(request, turn -> new IssueCodes().decide(turn, count, days, most)),
                CodesIssued.class,
                (issued, known) -> Out.object()
                        .strings("codes", printed(issued))
                        .put("until", issued.until())
                        .put("most", issued.most())));
    }

    private List<String> printed(CodesIssued issued) {
        return IntStream.rangeClosed(1, issued.count())
                .mapToObj(number -> desk.owner().printed(issued.head().id(), number))
                .toList();
    }
}
