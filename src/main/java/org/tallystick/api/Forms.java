package org.tallystick.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Contacts;
import org.tallystick.credit.CreditDecision;
import org.tallystick.credit.Finding;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithChit;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;
import tools.jackson.core.JsonGenerator;

/** How values look in answers. */
public final class Forms {
    /** Of the open items of an account, at each end. */
    private static final int MOST_OPEN = 20;

    private Forms() {}

    public static JsonObject person(Customer customer) {
        return person(Debtor.of(customer));
    }

    public static JsonObject person(Debtor customer) {
        return JsonObject.object().put("number", customer.number()).put("name", customer.called());
    }

    /** As {@link #person(Debtor)}, written at once. */
    public static void person(JsonGenerator out, Debtor customer) {
        out.writeStartObject();
        out.writeStringProperty("number", customer.number().value());
        out.writeStringProperty("name", customer.called());
        out.writeEndObject();
    }

    public static JsonObject person(AccountLookup known, CustomerNumber number) {
        return person(known.standing(number).orElseThrow().customer());
    }

    /**
     * Who somebody is and how the shop stands with them.
     *
     * @param role the reason of a standing is for the owner's eyes
     * @param today what has run out by then is CLEAR
     */
    public static JsonObject customer(Customer customer, Role role, LocalDate today) {
        JsonObject out = person(customer);
        PersonalDetails details = customer.details();
        if (details != null) {
            out.put("knownAs", details.knownAs())
                    .put("phone", details.phone())
                    .put("language", details.language())
                    .put("place", details.place());
        }
        @Nullable
        Money alone = role == Role.OWNER ? customer.terms().alone() : null; // who answers is not the counter's to know
        out.put("terms", terms(customer.terms()).put("alone", alone)).put("opened", customer.opened());
        if (role == Role.OWNER) {
            Guarantor guarantor = customer.guarantor();
            if (guarantor != null) {
                JsonObject whose = JsonObject.object();
                guarantor(whose, guarantor);
                out.put("guarantor", whose);
            }
            word(out, customer.word());
            StandingNote note = customer.standing().on(today);
            if (note.from() == null) {
                out.put("standingRanOut", customer.standing().until());
            }
            out.put("standing", note.standing())
                    .put("standingReason", note.reason())
                    .put("standingSource", note.from() == null ? null : note.source())
                    .put("standingBy", note.by())
                    .put("standingFrom", note.from())
                    .put("standingUntil", note.until())
                    .put("standingReview", note.review());
        }
        return out;
    }

    /** For the owner alone. */
    public static void word(JsonObject out, CustomerNote word) {
        out.put("note", word.note())
                .put("askWhen", word.when())
                .put("askWhere", word.where())
                .put("type", word.type())
                .put("typeBy", word.typeBy())
                .put("typeSince", word.typeSince());
    }

    static JsonObject terms(CreditTerms terms) {
        return JsonObject.object()
                .put("mode", terms.mode())
                .put("limit", terms.limit())
                .put("days", terms.days())
                .put("due", terms.due() == null ? null : terms.due().text());
    }

    public static void decision(JsonObject out, CreditDecision decision, Role role, Wording words) {
        out.put("decision", decision.outcome());
        if (role == Role.OWNER) {
            out.list("findings", decision.findings(), (each, finding) -> finding(each, finding, words));
        } else {
            out.list("findings", decision.told(), (each, told) -> told(each, told, words));
        }
        out.put("owed", decision.owed()).put("limit", decision.limit()).put("headroom", decision.headroom());
        CreditDecision.ToProceed ways = decision.toProceed();
        JsonObject proceed = JsonObject.object().put("payNow", ways.payNow()).put("repay", ways.repay());
        if (!ways.sign().isEmpty()) {
            proceed.strings("sign", ways.sign().stream().map(SlipNumber::value).toList());
        }
        out.put("toProceed", proceed.put("owner", ways.owner()).put("cashier", ways.cashier()));
    }

    private static void finding(JsonObject out, Finding finding, Wording words) {
        out.put("rule", finding.rule())
                .put("severity", finding.severity())
                .put("say", words.say(finding.say()))
                .put("owner", words.say(finding.owner()));
    }

    private static void told(JsonObject out, Finding.Told told, Wording words) {
        out.put("rule", told.rule()).put("severity", told.severity()).put("say", words.say(told.say()));
    }

    /** What was found when a sale was booked; its words were said then. */
    public static void found(JsonObject out, List<NotedFinding> findings, Role role) {
        List<NotedFinding> shown = findings.stream()
                .map(finding -> role == Role.OWNER
                        ? finding
                        : new NotedFinding(Finding.nameAtCounter(finding.rule()), finding.severity()))
                .distinct()
                .toList();
        out.list(
                "findings",
                shown,
                (each, finding) -> each.put("rule", finding.rule()).put("severity", finding.severity()));
    }

    /**
     * What is told of a slip.
     *
     * @param customer whose account it stands on
     */
    public static JsonObject slip(SlipStatus slip, JsonObject customer, Wording words) {
        JsonObject out = JsonObject.object()
                .put("number", slip.number())
                .put("kind", slip.kind())
                .put("state", slip.state())
                .put("awaitsCollectiveSlip", slip.awaitsCollectiveSlip() ? true : null);
        known(out, slip.lead(), words);
        return out.put("customer", customer)
                .put("day", slip.day())
                .put("amount", slip.amount())
                .list("copies", slip.copies(), (each, copy) -> copy(each, copy, words))
                .put("signature", signature(slip))
                .put("mark", slip.mark())
                .put("givenBack", slip.givenBack())
                .put("writtenOff", slip.writtenOff())
                .put("voided", slip.voided());
    }

    private static void copy(JsonObject out, CopyStatus copy, Wording words) {
        out.put("copy", copy.copy()).put("state", copy.state());
        known(out, copy, words);
    }

    private static void known(JsonObject out, CopyStatus copy, Wording words) {
        if (copy.proof() != Proof.NONE) {
            out.put("proof", copy.proof());
        }
        copy.strength().ifPresent(strength -> out.put("strength", strength));
        if (!copy.detail().isEmpty()) {
            out.put("detail", words.say(Sentence.kept(copy.detail())));
        }
    }

    public static void item(JsonObject out, OpenItem item) {
        out.put("slip", item.slip())
                .put("day", item.day())
                .put("dueDate", item.due())
                .put("amount", item.amount())
                .put("open", item.open())
                .put("disputed", item.disputed());
    }

    /** What is open on an account, of very many items the oldest and the newest; the statement as CSV has all. */
    public static void open(JsonObject out, Account account) {
        List<OpenItem> all = account.open();
        int leftOut = Math.max(0, all.size() - 2 * MOST_OPEN);
        List<OpenItem> shown = leftOut == 0
                ? all
                : Stream.concat(
                                all.subList(0, MOST_OPEN).stream(),
                                all.subList(all.size() - MOST_OPEN, all.size()).stream())
                        .toList();
        out.put("owed", account.owed()).list("openItems", shown, Forms::item).put("openItemsLeftOut", leftOut);
    }

    /** When they were asked for money; for the owner alone. */
    public static void contacts(JsonObject out, Contacts contacts) {
        out.put("reminded", contacts.reminded());
        Contacts.Call call = contacts.call();
        if (call != null) {
            out.put(
                    "lastCall",
                    JsonObject.object()
                            .put("day", call.day())
                            .put("result", call.result())
                            .put("note", call.note()));
        }
        out.put("notToCallSince", contacts.notToCall());
    }

    /** The number of a slip and what became of its paper. */
    public static JsonObject slipState(AccountLookup known, SlipNumber number) {
        SlipStatus slip = known.slip(number).orElseThrow();
        return JsonObject.object()
                .put("number", number)
                .put("state", slip.state())
                .put("awaitsCollectiveSlip", slip.awaitsCollectiveSlip() ? true : null);
    }

    /** The chit that an entry gave; null for older ones, which gave none. */
    public static @Nullable JsonObject chit(AccountLookup known, WithChit entry) {
        return entry.chit() == null ? null : slipState(known, entry.chit().number());
    }

    public static String signature(SlipStatus slip) {
        return slip.signature() == null ? "UNSIGNED" : slip.signed() ? "SIGNED" : "REFUSED";
    }

    public static void instalment(JsonObject out, Instalment part) {
        out.put("date", part.due()).put("amount", part.amount());
    }

    public static void allocation(JsonObject out, Allocation part) {
        out.put("slip", part.slip()).put("amount", part.amount());
    }

    static void guarantor(JsonObject out, Guarantor guarantor) {
        out.put("name", guarantor.name())
                .put("phone", guarantor.phone())
                .put("upTo", guarantor.upTo())
                .put("slip", guarantor.slip())
                .put("signed", guarantor.signed());
    }

    /** A line of a sale, as it was sent. */
    public static void goods(JsonObject out, SaleLine line) {
        out.put("name", line.name())
                .put("quantity", line.quantity())
                .put("unit", line.unit())
                .put(
                        "unitPrice",
                        line.unitPrice() == null ? null : line.unitPrice().getAmount())
                .put("amount", line.amount());
    }
}
