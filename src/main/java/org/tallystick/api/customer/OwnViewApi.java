package org.tallystick.api.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.StandingForm;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.account.Account;
import org.tallystick.paper.html.OwnViewPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.OwnView;
import org.tallystick.report.StandingDecision;
import org.tallystick.report.form.OwnViewSlip;
import org.tallystick.report.form.OwnViewText;
import org.tallystick.till.Till;
import org.tallystick.till.reading.AccountReading;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** What is kept of a customer and why, for that customer; with the owner's token, since reasons are among it. */
public final class OwnViewApi {
    private final ApiContext api;

    public OwnViewApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "GET /v1/customers/*/own-view", (call, path) -> show(call, path.getFirst()))
                        .giving(ApiResponse.JSON, "application/pdf", "text/html", "text/plain"),
                Route.of(
                        Role.OWNER,
                        "POST /v1/customers/*/own-view/print",
                        (call, path) -> print(call, path.getFirst())));
    }

    private record Seen(OwnView view, List<StandingDecision> standings) {}

    private Seen seen(String reference) {
        AccountReading reading = AccountReading.of(api.session(), reference);
        OwnView.Maker maker = new OwnView.Maker();
        List<Entry> decisions = new ArrayList<>();
        reading.everything(entry -> {
            maker.add(entry);
            if (StandingDecision.isMadeBy(entry)) {
                decisions.add(entry);
            }
        });
        return new Seen(
                maker.view(reading.shop(), reading.account(), reading.today(), reading.at()),
                StandingDecision.among(decisions, reading.today()));
    }

    private ApiResponse show(ApiRequest call, String reference) {
        return api.report(() -> answer(seen(reference), call.accept()));
    }

    private static ApiResponse answer(Seen seen, String accept) {
        OwnView view = seen.view();
        return switch (accept) {
            case "text/html" -> ApiResponse.text("text/html", OwnViewPage.html(view));
            case "text/plain" -> ApiResponse.text("text/plain", OwnViewText.of(view));
            case "application/pdf" ->
                new ApiResponse(200, "application/pdf", Pdf.of(OwnViewPage.onPaper(view, Pdf.MOST_CHARACTERS)));
            case "text/csv" -> throw new InvalidInput("format", Phrase.INPUT_NO_TABLE);
            default -> ApiResponse.ok(form(seen).node());
        };
    }

    private ApiResponse print(ApiRequest call, String reference) {
        api.requests().body(call).nothingElse();
        return api.report(() -> {
            OwnView view = seen(reference).view();
            api.ask(till -> printed(till, view));
            return ApiResponse.json(202, JsonObject.object().put("queued", true).node());
        });
    }

    private static boolean printed(Till till, OwnView view) {
        till.printPage(OwnViewSlip.of(view));
        return true;
    }

    private static JsonObject form(Seen seen) {
        OwnView view = seen.view();
        Account account = view.account();
        LocalDate today = view.today();
        JsonObject out = Forms.customer(view.customer(), Role.OWNER, today)
                .put("madeAt", view.madeAt().at())
                .strings("cards", view.cards());
        Forms.open(out, account);
        ConductForm.arrangements(out, view.agreed(), Role.OWNER);
        return out.put("conduct", ConductForm.facts(account, view.agreed(), today))
                .list("standings", seen.standings(), StandingForm::decision)
                .list(
                        "noted",
                        view.noted(),
                        (each, note) -> each.put("day", note.day())
                                .put("what", note.what().name())
                                .put("by", note.by())
                                .put("words", note.words()));
    }
}
