package org.tallystick.api.counter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.paper.html.SlipPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.signing.ConfirmSignature.Signature;
import org.tallystick.signing.ReprintSlip.Reprint;
import org.tallystick.signing.ResolveSlip.Resolution;
import org.tallystick.slip.CheckDigits;
import org.tallystick.slip.PlainText;
import org.tallystick.till.SlipDesk.Paper;
import org.tallystick.till.Till;
import org.tallystick.till.reading.DayReading;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The life of a slip. */
public final class SlipsApi {
    private final ApiContext api;

    public SlipsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/slips/unsettled", (call, path) -> unsettled(call))
                        .asking("day"),
                Route.of(Role.TILL, "GET /v1/slips/*", (call, path) -> show(call, number(path)))
                        .giving(
                                ApiResponse.JSON,
                                "application/pdf",
                                "text/html",
                                "text/plain",
                                "application/octet-stream"),
                Route.of(Role.TILL, "POST /v1/slips/*/signature", (call, path) -> sign(call, number(path))),
                Route.of(Role.TILL, "POST /v1/slips/*/reprint", (call, path) -> reprint(call, number(path))),
                Route.of(Role.TILL, "POST /v1/slips/*/resolution", (call, path) -> resolve(call, number(path))),
                Route.of(
                        Role.TILL,
                        "POST /v1/customers/*/collective-slip",
                        (call, path) -> collect(call, path.getFirst())),
                api.recorded(Role.TILL, "collective-slips", SlipsListed.class, "collective slip", SlipsApi::collected));
    }

    private static SlipNumber number(List<String> path) {
        return new SlipNumber(path.getFirst());
    }

    /** Slips that still need a person; with {@code day}, the unsigned ones of that day. */
    private ApiResponse unsettled(ApiRequest call) {
        LocalDate day = call.day("day").orElse(null);
        return api.report(() -> day == null ? allUnsettled(call) : unsignedOf(day, call));
    }

    /** Written as they are read: there may be very many. */
    private ApiResponse allUnsettled(ApiRequest call) {
        return ApiResponse.writtenText(ApiResponse.JSON, out -> {
            String[] before = {"{\"slips\":["};
            each(call, slip -> true, slip -> {
                out.accept(before[0] + slip.form().node());
                before[0] = ",";
            });
            out.accept(before[0].equals(",") ? "]}" : before[0] + "]}");
        });
    }

    private ApiResponse unsignedOf(LocalDate day, ApiRequest call) {
        List<JsonObject> atOnce = new ArrayList<>();
        List<JsonObject> leftOut = new ArrayList<>();
        each(call, slip -> slip.day().equals(day), slip -> {
            SlipStatus status = slip.status();
            if (status.isToSign() && status.signature() == null) {
                (isSignedInBulk(status) ? atOnce : leftOut).add(slip.form());
            }
        });
        return ApiResponse.ok(JsonObject.object()
                .list("slips", atOnce, (out, slip) -> out.node().setAll(slip.node()))
                .list("leftOut", leftOut, (out, slip) -> out.node().setAll(slip.node()))
                .node());
    }

    /** Those that still need a person, looked up some at a time. */
    private void each(ApiRequest call, Predicate<SlipToDo> wanted, Consumer<Unsettled> reader) {
        Wording words = api.words(call);
        LocalDate today = api.ask(till -> till.reports().today());
        DayReading.toSettle(api.session(), today, page -> {
            List<SlipNumber> numbers =
                    page.wanted().stream().filter(wanted).map(SlipToDo::slip).toList();
            if (!numbers.isEmpty()) {
                api.ask(till -> numbers.stream()
                                .map(number -> unsettled(till, number, words))
                                .toList())
                        .forEach(reader);
            }
        });
    }

    private record Unsettled(SlipStatus status, JsonObject form) {}

    private static Unsettled unsettled(Till till, SlipNumber number, Wording words) {
        SlipStatus status = till.slips().status(number);
        return new Unsettled(status, Forms.slip(status, Forms.person(till.book().books(), status.customer()), words));
    }

    /** Uncertain ones are looked at one by one, and a guarantee opens credit: never by a slip of the finger. */
    private static boolean isSignedInBulk(SlipStatus slip) {
        return slip.kind() != SlipStatus.Kind.GUARANTEE && slip.state() == PrintState.PRINTED;
    }

    /** The document is fetched on the till's thread and rendered on the caller's. */
    private ApiResponse show(ApiRequest call, SlipNumber number) {
        return switch (call.accept()) {
            case "application/pdf" -> {
                Paper paper = api.ask(till -> shown(till, number));
                yield new ApiResponse(200, "application/pdf", Pdf.of(SlipPage.html(paper.slip(), paper.copyMark())));
            }
            case "text/html" -> {
                Paper paper = api.ask(till -> shown(till, number));
                yield ApiResponse.text("text/html", SlipPage.html(paper.slip(), paper.copyMark()));
            }
            case "text/plain" ->
                api.ask(till -> {
                    Paper paper = shown(till, number);
                    String text = PlainText.of(paper.slip(), till.devices().columns(), paper.copyMark());
                    return new ApiResponse(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
                });
            case "application/octet-stream" ->
                api.ask(till -> {
                    Paper paper = till.slips().paperToPrint(number);
                    byte[] bytes = till.devices().bytes(paper.slip(), paper.copyMark());
                    return new ApiResponse(200, "application/octet-stream", bytes);
                });
            default ->
                api.ask(till ->
                        ApiResponse.ok(slip(till, number, api.words(call)).node()));
        };
    }

    /** What a till that prints itself puts on paper is whole; on a screen check digits would prove nothing. */
    private static Paper shown(Till till, SlipNumber number) {
        return till.devices().hostPrints()
                ? till.slips().paperToPrint(number)
                : till.slips().paper(number);
    }

    private static JsonObject slip(Till till, SlipNumber number, Wording words) {
        SlipStatus status = till.slips().status(number);
        Account account = till.customers().account(status.customer());
        Optional<OpenItem> item = account.item(number);
        Entry source = till.slips().source(status);
        JsonObject out = Forms.slip(status, Forms.person(account.customer()), words)
                .put("open", item.map(OpenItem::open).orElse(Money.zero(account.currency())))
                .put("dueDate", item.map(OpenItem::due).orElse(null))
                .put("disputed", item.filter(OpenItem::disputed).isPresent())
                .put("entry", source.head().id());
        return source instanceof CreditSale sale ? GoodsForm.put(out, sale) : out;
    }

    private ApiResponse sign(ApiRequest call, SlipNumber number) {
        Body body = api.requests().body(call);
        SignatureOutcome outcome = body.constant("outcome", SignatureOutcome.class);
        Mark mark = body.optionalConstant("mark", Mark.class);
        Request request = api.unnumbered(call, by(body));
        body.nothingElse();
        return api.ask(till -> till.slips().status(number).signature() == outcome
                ? ApiResponse.ok(slip(till, number, api.words(call)).node())
                : answer(
                        call,
                        till,
                        till.booking()
                                .book(
                                        request,
                                        context -> api.useCases()
                                                .confirmSignature()
                                                .decide(context, new Signature(number, outcome, mark))),
                        number));
    }

    /** Puts what waits for it on one slip. */
    private ApiResponse collect(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.booking().collectSales(request, context -> till.customers().meant(reference)),
                SlipsListed.class,
                SlipsApi::collected));
    }

    private static JsonObject collected(SlipsListed listed, AccountLookup known) {
        return JsonObject.object()
                .put("customer", Forms.person(known, listed.customer()))
                .list("covers", listed.covers(), Forms::allocation)
                .put("amount", listed.sum())
                .put("slip", Forms.slipState(known, listed.slip().number()));
    }

    private ApiResponse reprint(ApiRequest call, SlipNumber number) {
        Body body = api.requests().body(call);
        Reprint reprint = new Reprint(number, body.text("reason", TextRules.SENTENCE));
        Request request = request(call, body);
        body.nothingElse();
        return api.ask(till -> answer(
                call,
                till,
                till.booking()
                        .book(request, context -> api.useCases().reprintSlip().decide(context, reprint)),
                number));
    }

    private ApiResponse resolve(ApiRequest call, SlipNumber number) {
        Body body = api.requests().body(call);
        String check = body.optional("check");
        boolean printed = check == null ? body.flag("printed") : body.flag("printed", false);
        CheckDigits.Reading reading = body.optional("check", CheckDigits.Reading::of);
        Request request = request(call, body);
        body.nothingElse();
        if (check != null && !printed) {
            throw new InvalidInput("check", Phrase.INPUT_CHECK_ALONE);
        }
        Resolution resolution = new Resolution(number, printed, reading);
        return api.ask(till -> answer(call, till, till.booking().resolve(request, resolution), number));
    }

    /** With an id of the caller's it can be repeated safely. */
    private Request request(ApiRequest call, Body body) {
        String by = by(body);
        return body.optional("id") == null ? api.unnumbered(call, by) : api.request(call, body.id(), by);
    }

    private static String by(Body body) {
        return Optional.ofNullable(body.optionalText("by", TextRules.NAME)).orElse("till");
    }

    private ApiResponse answer(ApiRequest call, Till till, Recorded<NotNow> recorded, SlipNumber number) {
        return api.answer(till, recorded, SlipEntry.class, (entry, known) -> slip(till, number, api.words(call)));
    }
}
