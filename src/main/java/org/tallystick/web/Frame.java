package org.tallystick.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Role;
import org.tallystick.http.PageRequest;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * What every page has around its content.
 *
 * @param session null for whoever has not logged in
 * @param typed a form that is shown again; null for none
 * @param act what was done before this page was asked for; null for nothing
 * @param ids makes one for each form
 */
record Frame(
        PageRequest request,
        Shop shop,
        @Nullable Session session,
        @Nullable Typed typed,
        @Nullable String act,
        Supplier<UUID> ids) {

    /** A link of the menu. */
    record Link(String href, String text, boolean here) {}

    Wording words() {
        return Wording.in(shop.languageFor(null));
    }

    String say(Phrase phrase, Object... values) {
        return words().say(phrase, values);
    }

    String language() {
        return words().language();
    }

    String direction() {
        return Wording.isRightToLeft(language()) ? "rtl" : "ltr";
    }

    boolean isOwner() {
        return session != null && session.role() == Role.OWNER;
    }

    List<Link> menu() {
        List<Link> links = new ArrayList<>();
        if (session == null) {
            return links;
        }
        if (isOwner()) {
            links.add(link("/", Phrase.PAGE_TODAY));
            links.add(link("/ask", Phrase.PAGE_ASK));
        }
        links.add(link("/customers", Phrase.PAGE_CUSTOMERS));
        links.add(link("/slips", Phrase.PAGE_SLIPS));
        links.add(link("/devices", Phrase.PAGE_DEVICES));
        if (isOwner()) {
            links.add(link("/book", Phrase.PAGE_BOOK));
        }
        return links;
    }

    private Link link(String href, Phrase name) {
        boolean here = request.path().equals(href)
                || (href.length() > 1 && request.path().startsWith(href + "/"));
        return new Link(href, say(name), here);
    }

    String formToken() {
        return session == null ? "" : session.formToken();
    }

    /** What was done, in words; null for nothing. */
    @Nullable
    String done() {
        return act == null ? null : say(act.equals("verify") ? Phrase.PAGE_SOUND : Phrase.PAGE_DONE);
    }

    /** The address of this page, to which its forms are sent. */
    String here() {
        return Addresses.of(request.path(), request.query());
    }

    Form form(String act) {
        return form(act, "");
    }

    /** @param subject the slip or customer that the form is about */
    Form form(String act, String subject) {
        Typed again = typed != null && typed.isOf(act, subject) ? typed : null;
        String id = again == null ? null : again.id();
        return new Form(this, act, subject, id == null ? ids.get().toString() : id, again);
    }

    /** An amount as the api writes it, as a person reads it; empty when there is none. */
    String amount(String plain) {
        return plain.isEmpty() ? "" : words().amount(Money.of(shop.currency(), new BigDecimal(plain)));
    }

    /** As {@link #amount}, without the currency. */
    String figure(String plain) {
        return plain.isEmpty() ? "" : words().figure(Money.of(shop.currency(), new BigDecimal(plain)));
    }

    /** A day as a person reads it; empty when there is none. */
    String date(String iso) {
        return iso.isEmpty() ? "" : words().date(LocalDate.parse(iso));
    }
}
