package org.tallystick.entry.json;

import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;

/** Opened, card issued, terms set, standing changed. */
final class CustomerJson {
    static final String OPENED = "customer-opened";
    static final String CARD = "card-issued";
    static final String TERMS = "terms-set";
    static final String STANDING = "standing-changed";

    private CustomerJson() {}

    static String write(CustomerEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value());
        return switch (entry) {
            case CustomerEntry.Opened opened -> {
                open.put(opened.terms());
                put(opened.details(), personal);
                yield OPENED;
            }
            case CustomerEntry.CardIssued card -> {
                open.put("card", card.card().hex());
                personal.put("lastCharacters", card.lastCharacters());
                yield CARD;
            }
            case CustomerEntry.TermsSet set -> {
                open.put(set.terms());
                yield TERMS;
            }
            case CustomerEntry.StandingChanged changed -> {
                open.put("standing", changed.standing()).put("until", changed.until());
                personal.put("reason", changed.reason());
                yield STANDING;
            }
        };
    }

    private static void put(@Nullable PersonalDetails details, Form personal) {
        if (details != null) {
            personal.put("name", details.name())
                    .put("knownAs", details.knownAs())
                    .put("phone", details.phone())
                    .put("language", details.language());
        }
    }

    static Entry readOpened(EntryHead head, Fields open, Fields personal) {
        String name = personal.optional("name");
        PersonalDetails details = name == null
                ? null
                : new PersonalDetails(
                        name, personal.optional("knownAs"), personal.optional("phone"), personal.optional("language"));
        return new CustomerEntry.Opened(head, open.customer(), details, open.terms());
    }

    static Entry readCard(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.CardIssued(
                head, open.customer(), new CardToken(open.text("card")), personal.optional("lastCharacters"));
    }

    static Entry readTerms(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.TermsSet(head, open.customer(), open.terms());
    }

    static Entry readStanding(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.StandingChanged(
                head,
                open.customer(),
                open.constant("standing", Standing.class),
                personal.optional("reason"),
                open.optionalDay("until"));
    }
}
