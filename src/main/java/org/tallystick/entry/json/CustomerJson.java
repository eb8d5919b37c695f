package org.tallystick.entry.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;

/** What is known of a customer: opened, details, erased, merged; cards; terms and standing; guarantor. */
final class CustomerJson {
    static final String OPENED = "customer-opened";
    static final String DETAILS = "details-changed";
    static final String ERASED = "customer-erased";
    static final String MERGED = "accounts-merged";
    static final String CARD = "card-issued";
    static final String CARD_GONE = "card-withdrawn";
    static final String TERMS = "terms-set";
    static final String STANDING = "standing-changed";
    static final String NOTE = "note-set";
    static final String TYPE = "type-set";
    static final String GUARANTOR = "guarantor-recorded";
    static final String GUARANTOR_GONE = "guarantor-released";

    private CustomerJson() {}

    static String write(CustomerEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value());
        return switch (entry) {
            case CustomerEntry.Opened opened -> {
                open.put(opened.terms());
                put(opened.details(), personal);
                ClaimJson.put(opened.opening(), open, personal);
                yield OPENED;
            }
            case CustomerEntry.DetailsChanged changed -> {
                put(changed.details(), personal);
                yield DETAILS;
            }
            case CustomerEntry.Erased erased -> ERASED;
            case CustomerEntry.Merged merged -> putMerged(merged, open, personal);
            case CustomerEntry.TermsSet set -> {
                open.put(set.terms());
                yield TERMS;
            }
            case CustomerEntry.StandingChanged changed -> putStanding(changed, open, personal);
            case CustomerEntry.CardIssued card -> putCard(card, open, personal);
            case CustomerEntry.CardWithdrawn card -> {
                open.put("card", card.card().hex());
                yield CARD_GONE;
            }
            case CustomerEntry.NoteSet noted -> putNote(noted, personal);
            case CustomerEntry.TypeSet said -> {
                open.put("type", said.type());
                yield TYPE;
            }
            case CustomerEntry.GuarantorRecorded recorded -> putGuarantor(recorded, open, personal);
            case CustomerEntry.GuarantorReleased released -> {
                personal.put("reason", released.reason());
                yield GUARANTOR_GONE;
            }
        };
    }

    private static void put(@Nullable PersonalDetails details, Form personal) {
        if (details != null) {
            personal.put("name", details.name())
                    .put("knownAs", details.knownAs())
                    .put("phone", details.phone())
                    .put("language", details.language())
                    .put("place", details.place());
        }
    }

    private static String putMerged(CustomerEntry.Merged merged, Form open, Form personal) {
        open.put("from", merged.from().value()).put("moved", merged.moved()).put(merged.balances());
        if (!merged.takes().isEmpty()) {
            open.put("takes", merged.takes().stream().map(Taken::name).toList());
        }
        Noted noted = merged.noted();
        if (noted != null) {
            personal.put("note", noted.note()).put("when", noted.when()).put("where", noted.where());
        }
        return MERGED;
    }

    private static String putStanding(CustomerEntry.StandingChanged changed, Form open, Form personal) {
        Source source = changed.source() == Source.OWN_EXPERIENCE ? null : changed.source();
        open.put("standing", changed.standing())
                .put("source", source)
                .put("until", changed.until())
                .put("review", changed.review());
        personal.put("reason", changed.reason());
        return STANDING;
    }

    private static String putNote(CustomerEntry.NoteSet noted, Form personal) {
        personal.put("note", noted.note()).put("when", noted.when()).put("where", noted.where());
        return NOTE;
    }

    private static String putCard(CustomerEntry.CardIssued card, Form open, Form personal) {
        open.put("card", card.card().hex());
        personal.put("lastCharacters", card.lastCharacters());
        return CARD;
    }

    private static String putGuarantor(CustomerEntry.GuarantorRecorded recorded, Form open, Form personal) {
        Guarantor guarantor = recorded.guarantor();
        open.put("upTo", guarantor.upTo()).put("slip", guarantor.slip());
        if (guarantor.slip() != null) {
            open.put("copies", recorded.copies());
        }
        personal.put("name", guarantor.name()).put("phone", guarantor.phone()).put("slip", recorded.slipSource());
        return GUARANTOR;
    }

    static Entry readOpened(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.Opened(
                head,
                open.customer(),
                details(personal),
                open.terms(),
                open.has("opening") ? ClaimJson.opening(open, personal) : null);
    }

    private static @Nullable PersonalDetails details(Fields personal) {
        String name = personal.optional("name");
        return name == null
                ? null
                : new PersonalDetails(
                        name,
                        personal.optional("knownAs"),
                        personal.optional("phone"),
                        personal.optional("language"),
                        personal.optional("place"));
    }

    static Entry readDetails(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.DetailsChanged(head, open.customer(), details(personal));
    }

    static Entry readErased(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.Erased(head, open.customer());
    }

    static Entry readMerged(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.Merged(
                head,
                open.customer(),
                open.customer("from"),
                open.money("moved"),
                open.balances(),
                open.constants("takes", Taken.class),
                noted(personal));
    }

    private static @Nullable Noted noted(Fields personal) {
        Noted noted = new Noted(personal.optional("note"), personal.optional("when"), personal.optional("where"));
        return noted.equals(Noted.NONE) ? null : noted;
    }

    static Entry readCard(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.CardIssued(head, open.customer(), card(open), personal.optional("lastCharacters"));
    }

    static Entry readCardGone(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.CardWithdrawn(head, open.customer(), card(open));
    }

    private static CardToken card(Fields open) {
        return new CardToken(open.text("card"));
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
                Objects.requireNonNullElse(open.optionalConstant("source", Source.class), Source.OWN_EXPERIENCE),
                open.optionalDay("until"),
                open.optionalDay("review"));
    }

    static Entry readNote(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.NoteSet(
                head,
                open.customer(),
                personal.optional("note"),
                personal.optional("when"),
                personal.optional("where"));
    }

    static Entry readType(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.TypeSet(head, open.customer(), open.constant("type", CustomerType.class));
    }

    static Entry readGuarantor(EntryHead head, Fields open, Fields personal) {
        boolean slip = open.has("slip");
        Guarantor guarantor = new Guarantor(
                personal.optional("name"),
                personal.optional("phone"),
                open.optionalMoney("upTo"),
                slip ? open.slip("slip").value() : null,
                false);
        return new CustomerEntry.GuarantorRecorded(
                head, open.customer(), guarantor, slip ? open.count("copies") : 0, personal.optional("slip"));
    }

    static Entry readGuarantorGone(EntryHead head, Fields open, Fields personal) {
        return new CustomerEntry.GuarantorReleased(head, open.customer(), personal.optional("reason"));
    }
}
