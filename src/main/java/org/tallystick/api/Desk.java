package org.tallystick.api;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.tallystick.customer.CreditTerms;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.Known;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.sale.NotNow;
import org.tallystick.slip.Shop;
import org.tallystick.till.Cards;
import org.tallystick.till.EventLog;
import org.tallystick.till.OwnerWord;
import org.tallystick.till.Till;
import org.tallystick.till.TillClock;
import org.tallystick.till.TillSession;

/**
 * What every part of the API works with.
 *
 * @param newCustomer the terms of a customer for whom nothing else is said
 */
public record Desk(
        TillSession session,
        TillClock clock,
        CreditTerms newCustomer,
        OwnerWord owner,
        Cards cards,
        EventLog events,
        Requests requests) {

    public Desk(
            TillSession session,
            TillClock clock,
            CreditTerms newCustomer,
            OwnerWord owner,
            Cards cards,
            EventLog events) {
        this(
                session,
                clock,
                newCustomer,
                owner,
                cards,
                events,
                new Requests(clock.shop().currency()));
    }

    Shop shop() {
        return clock.shop();
    }

    CurrencyUnit currency() {
        return shop().currency();
    }

    <T> T ask(Function<Till, T> question) {
        return session.ask(question);
    }

    /** A request whose id the caller made. */
    Request request(Call call, UUID id, String by) {
        return clock.request(id, requests.fingerprint(call), by);
    }

    /** A request that has no id of its own, since repeating it changes nothing. */
    Request unnumbered(Call call, String by) {
        return clock.request(clock.ids().get(), requests.fingerprint(call), by);
    }

    /** Answers what was recorded, 201 the first time and 200 when repeated, or says why it was not. */
    Answer answer(Till till, Recorded<NotNow> recorded, BiFunction<Entry, Known, Out> form) {
        return switch (recorded) {
            case Recorded.Booked<NotNow> booked ->
                Answer.json(201, form.apply(booked.entry(), booked.after()).node());
            case Recorded.Repeated<NotNow> repeated ->
                Answer.ok(form.apply(repeated.entry(), till.ledger().books()).node());
            case Recorded.Conflict<NotNow> conflict ->
                conflict(conflict.earlier().id());
            case Recorded.Refused<NotNow> refused ->
                Problem.of(409, "not-now", refused.why().why()).answer();
        };
    }

    static Answer conflict(UUID id) {
        return Problem.of(
                        409,
                        "id-conflict",
                        "the id %s stands for a request with other content; make a new id".formatted(id))
                .answer();
    }
}
