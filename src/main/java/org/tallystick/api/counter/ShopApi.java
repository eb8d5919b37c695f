package org.tallystick.api.counter;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.ledger.verify.Verification;
import org.tallystick.till.BookDesk;
import org.tallystick.till.device.DeviceState;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.wording.Wording;

/** Devices, the card at the reader, health, and the owner's work on the book. */
public final class ShopApi {
    private static final Logger LOG = LoggerFactory.getLogger(ShopApi.class);

    private final ApiContext api;

    public ShopApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/health", (call, path) -> health(call)),
                Route.of(Role.TILL, "GET /v1/version", (call, path) -> version()),
                Route.of(Role.TILL, "GET /v1/shop", (call, path) -> shop()),
                Route.of(Role.TILL, "GET /v1/devices", (call, path) -> devices(call)),
                Route.of(Role.OWNER, "POST /v1/devices/test", (call, path) -> testPage(call)),
                Route.of(Role.TILL, "GET /v1/reader/card", (call, path) -> card()),
                Route.of(Role.TILL, "DELETE /v1/reader/card", (call, path) -> takeCardAway()),
                Route.of(Role.OWNER, "POST /v1/verify", (call, path) -> verify(call)),
                Route.of(Role.OWNER, "POST /v1/rebuild", (call, path) -> rebuild(call)));
    }

    /** The owner is told file and line; a till is told what to do. */
    private ApiResponse health(ApiRequest call) {
        Wording language = api.words(call);
        Function<Notice, String> words =
                notice -> language.say(call.role() == Role.OWNER ? notice.whole() : notice.say());
        return api.ask(till -> {
            List<String> notices = till.notices().stream().map(words).toList(); // first: it looks at the index
            List<String> why = till.whyNothingIsSold().stream().map(words).toList();
            return ApiResponse.ok(JsonObject.object()
                    .put("canSell", why.isEmpty())
                    .strings("why", why)
                    .strings("notices", notices)
                    .list("devices", till.devices().states(), (out, device) -> device(out, device, language))
                    .node());
        });
    }

    /** Asks nobody: it is answered also while the till is busy. */
    private ApiResponse version() {
        return ApiResponse.ok(JsonObject.object()
                .put("program", api.version())
                .put("api", "v1")
                .put("java", Runtime.version().toString())
                .node());
    }

    /** What a face has to know to speak as the shop does. */
    private ApiResponse shop() {
        return api.ask(till -> ApiResponse.ok(JsonObject.object()
                .put("name", api.shop().name())
                .put("currency", api.shop().currency().getCode())
                .put("timeZone", api.shop().timeZone().getId())
                .put("language", api.shop().language())
                .put("till", api.shop().till())
                .put("epoch", till.book().name())
                .put("cashier", api.shop().cashier())
                .node()));
    }

    private ApiResponse devices(ApiRequest call) {
        Wording words = api.words(call);
        return api.ask(till -> ApiResponse.ok(JsonObject.object()
                .list("devices", till.devices().states(), (out, device) -> device(out, device, words))
                .put("printJobs", till.printJobs())
                .node()));
    }

    private static void device(JsonObject out, DeviceState device, Wording words) {
        UnifiedPos pos = UnifiedPos.of(device);
        out.put("kind", device.kind())
                .put("profile", device.profile())
                .put("port", device.port())
                .put("state", device.state())
                .put("say", words.say(device.say()))
                .put("power", pos.power())
                .put("error", pos.error());
    }

    private ApiResponse testPage(ApiRequest call) {
        api.requests().body(call).nothingElse();
        return api.ask(till -> {
            till.printPage(till.devices().testPage());
            return ApiResponse.json(202, JsonObject.object().put("queued", true).node());
        });
    }

    private ApiResponse card() {
        return api.ask(till -> {
            JsonObject out = JsonObject.object();
            till.cards().present().ifPresent(card -> {
                out.put("read", card.read()).put("lastCharacters", card.lastCharacters());
                card.owner()
                        .ifPresent(owner -> out.put(
                                "customer",
                                Forms.person(till.customers().account(owner).customer())));
            });
            return ApiResponse.ok(out.node());
        });
    }

    private ApiResponse takeCardAway() {
        return api.ask(till -> {
            till.cards().takeAway();
            return ApiResponse.ok(JsonObject.object().node());
        });
    }

    /** With an anchor, a hash that was kept on paper, also whether the book goes on from there. */
    private ApiResponse verify(ApiRequest call) {
        Body body = api.requests().body(call);
        String anchor = body.optional("anchor");
        body.nothingElse();
        Verification.Result result = BookDesk.verify(api.session(), anchor);
        List<String> findings = result.findings();
        if (findings.isEmpty()) {
            api.ask(till -> {
                till.watch().provedSound();
                return till;
            });
        } else {
            LOG.warn("Verifying found {} things that are not sound; see: tallystick verify", findings.size());
        }
        JsonObject out = JsonObject.object()
                .put("sound", findings.isEmpty())
                .put("lines", result.head().line())
                .put("head", result.head().hash().hex())
                .strings("findings", findings);
        result.anchor().ifPresent(at -> out.put("anchorLine", at.line()).put("anchorDay", at.day()));
        return ApiResponse.ok(out.node());
    }

    private ApiResponse rebuild(ApiRequest call) {
        api.requests().body(call).nothingElse();
        return api.session().askPatiently(till -> {
            till.book().rebuild();
            return ApiResponse.ok(
                    JsonObject.object().put("lines", till.book().head().line()).node());
        });
    }
}
