package org.tallystick.api;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.shop.Shop;
import org.tallystick.till.Cards;
import org.tallystick.till.OwnerVerification;
import org.tallystick.till.Till;
import org.tallystick.till.TillClock;
import org.tallystick.till.TillSession;
import org.tallystick.till.UseCases;
import org.tallystick.till.event.EventLog;
import org.tallystick.validation.IdRules;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;

/**
 * What every part of the API works with.
 *
 * @param newCustomer the terms of a customer for whom nothing else is said
 * @param version of the program, such as 1.4.0
 * @param reports memory and the till's time are bounded by how many are made at a time
 */
public record ApiContext(
        TillSession session,
        UseCases useCases,
        TillClock clock,
        CreditTerms newCustomer,
        OwnerVerification owner,
        Cards cards,
        EventLog events,
        String version,
        Requests requests,
        TillRights tillRights,
        Places reports) {
    private static final int MOST_REPORTS = 2;
    private static final Duration REPORT_PATIENCE = Duration.ofSeconds(10);

    public static ApiContext of(
            TillSession session,
            UseCases useCases,
            TillClock clock,
            CreditTerms newCustomer,
            OwnerVerification owner,
            Cards cards,
            EventLog events,
            String version,
            Set<TillRight> tillMay) {
        Requests requests = new Requests(clock.shop().currency());
        return new ApiContext(
                session,
                useCases,
                clock,
                newCustomer,
                owner,
                cards,
                events,
                version,
                requests,
                new TillRights(tillMay, owner, requests),
                new Places(MOST_REPORTS, REPORT_PATIENCE, Sentence.of(Phrase.WHY_REPORTS, MOST_REPORTS)));
    }

    public Shop shop() {
        return clock.shop();
    }

    /** The words of the shop. */
    public Wording words() {
        return Wording.in(shop().languageFor(null));
    }

    /** The words in which a request is answered. */
    public Wording words(ApiRequest call) {
        return words().orIn(call.language());
    }

    public CurrencyUnit currency() {
        return shop().currency();
    }

    public <T> T ask(Function<Till, T> question) {
        return session.ask(question);
    }

    /**
     * Makes a report in one of the few places. Once its first byte is out it can only break off, so the index is asked
     * for before that.
     */
    public ApiResponse report(Supplier<ApiResponse> report) {
        return reports.make(() -> {
            ask(till -> till.book().books());
            return report.get();
        });
    }

    /** A request whose id the caller made. */
    public Request request(ApiRequest call, UUID id, String by) {
        return clock.request(id, requests.fingerprint(call), by);
    }

    /** A line that one call writes besides its own; the fields that it is made from make it the same. */
    public Request beside(ApiRequest call, Request request, UUID id, List<String> fields) {
        return new Request(id, requests.fingerprintOf(call, fields), request.at(), request.today(), request.by());
    }

    /** A request that has no id of its own, since repeating it changes nothing. */
    public Request unnumbered(ApiRequest call, String by) {
        return clock.request(clock.ids().get(), requests.fingerprint(call), by);
    }

    /** Whoever did it, by the field's name; without it the role that asks. */
    public static String by(ApiRequest call, Body body, String field) {
        @Nullable String by = body.optionalText(field, TextRules.NAME);
        return by != null ? by : call.role() == Role.OWNER ? "owner" : "till";
    }

    /** What is decided about one customer. */
    public interface AboutCustomer {
        Verdict<NotNow> decide(WriteContext context, CustomerNumber customer);
    }

    /** Books what is decided about a customer, who is looked up only when the id is new. */
    public <E extends Entry> ApiResponse about(
            String reference,
            Request request,
            Class<E> kind,
            AboutCustomer useCase,
            BiFunction<E, AccountLookup, JsonObject> form) {
        return ask(till -> answer(
                till,
                till.booking()
                        .book(
                                request,
                                context ->
                                        useCase.decide(context, till.customers().meant(reference))),
                kind,
                form));
    }

    /**
     * The id of a request, from a path.
     *
     * @throws NotFound for a text that is none
     */
    public static UUID id(String text) {
        if (!IdRules.looksLike(text)) {
            throw NotFound.other(Phrase.MISSING_ID, text);
        }
        return UUID.fromString(text);
    }

    /** The call that answers what was recorded under an id, in the form in which its request was answered. */
    public <E extends Entry> Route recorded(
            Role role, String where, Class<E> kind, String what, BiFunction<E, AccountLookup, JsonObject> form) {
        return Route.of(role, "GET /v1/" + where + "/*", (call, path) -> recorded(path.getFirst(), kind, what, form));
    }

    /**
     * What was recorded under an id, in the form in which its request was answered.
     *
     * @param what what it is called in messages
     * @throws NotFound when nothing of this kind is recorded under it
     */
    public <E extends Entry> ApiResponse recorded(
            String id, Class<E> kind, String what, BiFunction<E, AccountLookup, JsonObject> form) {
        UUID uuid = id(id);
        return ask(till -> {
            Entry entry = till.booking().booked(uuid);
            if (!kind.isInstance(entry)) {
                throw NotFound.other(Phrase.MISSING_ENTRY_OF_KIND, what, id);
            }
            return ApiResponse.ok(
                    told(kind.cast(entry), till.book().books(), form).node());
        });
    }

    /** The answer begins with the id, by which it can be asked for again. */
    private static <E extends Entry> JsonObject told(
            E entry, AccountLookup known, BiFunction<E, AccountLookup, JsonObject> form) {
        JsonObject out = JsonObject.object().put("id", entry.head().id());
        out.node().setAll(form.apply(entry, known).node());
        return out;
    }

    /** Answers what was recorded, 201 the first time and 200 when repeated, or says why it was not. */
    public <E extends Entry> ApiResponse answer(
            Till till, Recorded<NotNow> recorded, Class<E> kind, BiFunction<E, AccountLookup, JsonObject> form) {
        return switch (recorded) {
            case Recorded.Booked<NotNow> booked ->
                ApiResponse.json(
                        201,
                        told(kind.cast(booked.entry()), booked.after(), form).node());
            case Recorded.Repeated<NotNow> repeated ->
                kind.isInstance(repeated.entry())
                        ? ApiResponse.ok(
                                told(kind.cast(repeated.entry()), till.book().books(), form)
                                        .node())
                        : conflict(repeated.entry().head().id());
            case Recorded.Conflict<NotNow> conflict ->
                conflict(conflict.earlier().id());
            case Recorded.Refused<NotNow> refused ->
                Problem.of(ProblemCode.NOT_NOW, refused.why().say()).answer();
        };
    }

    public static ApiResponse conflict(UUID id) {
        return Problem.of(ProblemCode.ID_CONFLICT, Phrase.ID_CONFLICT, id).answer();
    }
}
