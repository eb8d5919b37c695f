package org.tallystick.index.sql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Folding;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;

/** Who a customer is and what was decided about them, as columns of their row. */
final class CustomerColumns {
    static final List<String> NAMES = List.of(
            "name",
            "known_as",
            "phone",
            "language",
            "place",
            "found_by",
            "name_key",
            "known_as_key",
            "phone_tail",
            "mode",
            "credit_limit",
            "days",
            "alone",
            "due_rule",
            "standing",
            "reason",
            "source",
            "decided_by",
            "decided",
            "until",
            "review",
            "opened",
            "merged_into",
            "guarantor",
            "guarantor_name",
            "guarantor_phone",
            "guarantor_up_to",
            "guarantor_slip",
            "guarantor_signed",
            "note",
            "ask_when",
            "ask_where",
            "type",
            "type_by",
            "type_since");

    private CustomerColumns() {}

    /** In the order of the names. */
    static List<@Nullable Object> values(Customer customer) {
        PersonalDetails details = customer.details();
        CreditTerms terms = customer.terms();
        StandingNote standing = customer.standing();
        Guarantor guarantor = customer.guarantor();
        return Arrays.asList(
                details == null ? null : details.name(),
                details == null ? null : details.knownAs(),
                details == null ? null : details.phone(),
                details == null ? null : details.language(),
                details == null ? null : details.place(),
                foundBy(customer),
                details == null ? null : Folding.key(details.name()),
                details == null ? null : Folding.key(details.knownAs()),
                details == null ? null : DiallingPlan.tail(details.phone()),
                terms.mode(),
                terms.limit(),
                terms.days(),
                terms.alone(),
                terms.due() == null ? null : terms.due().text(),
                standing.standing(),
                standing.reason(),
                standing.source(),
                standing.by(),
                standing.from(),
                standing.until(),
                standing.review(),
                customer.opened(),
                customer.mergedInto(),
                guarantor != null,
                guarantor == null ? null : guarantor.name(),
                guarantor == null ? null : guarantor.phone(),
                guarantor == null ? null : guarantor.upTo(),
                guarantor == null ? null : guarantor.slip(),
                guarantor != null && guarantor.signed(),
                customer.word().note(),
                customer.word().when(),
                customer.word().where(),
                customer.word().type(),
                customer.word().typeBy(),
                customer.word().typeSince());
    }

    /** What a search looks into: each in a line of its own, folded. */
    private static String foundBy(Customer customer) {
        PersonalDetails details = customer.details();
        Stream<String> known = details == null
                ? Stream.empty()
                : Stream.of(
                                Optional.ofNullable(details.phone()),
                                Optional.of(details.name()),
                                Optional.ofNullable(details.knownAs()))
                        .flatMap(Optional::stream);
        return Stream.concat(Stream.of(customer.number().value()), known)
                .map(Folding::fold)
                .collect(Collectors.joining("\n"));
    }

    static Customer customer(ResultRow row) throws SQLException {
        return new Customer(
                new CustomerNumber(row.text("number")),
                details(row),
                new CreditTerms(
                        row.one(CreditMode.class, "mode"),
                        row.moneyOrNull("credit_limit"),
                        Math.toIntExact(row.number("days")),
                        row.moneyOrNull("alone"),
                        Optional.ofNullable(row.textOrNull("due_rule"))
                                .map(DueRule::of)
                                .orElse(null)),
                new StandingNote(
                        row.one(Standing.class, "standing"),
                        row.textOrNull("reason"),
                        row.one(Source.class, "source"),
                        row.textOrNull("decided_by"),
                        row.dayOrNull("decided"),
                        row.dayOrNull("until"),
                        row.dayOrNull("review")),
                row.day("opened"),
                guarantor(row),
                row.customerOrNull("merged_into"),
                new CustomerNote(
                        row.textOrNull("note"),
                        row.textOrNull("ask_when"),
                        row.textOrNull("ask_where"),
                        row.one(CustomerType.class, "type"),
                        row.textOrNull("type_by"),
                        row.dayOrNull("type_since")));
    }

    private static @Nullable PersonalDetails details(ResultRow row) throws SQLException {
        String name = row.textOrNull("name");
        return name == null
                ? null
                : new PersonalDetails(
                        name,
                        row.textOrNull("known_as"),
                        row.textOrNull("phone"),
                        row.textOrNull("language"),
                        row.textOrNull("place"));
    }

    /** An erased one has neither name nor phone, and still answers. */
    private static @Nullable Guarantor guarantor(ResultRow row) throws SQLException {
        return row.flag("guarantor")
                ? new Guarantor(
                        row.textOrNull("guarantor_name"),
                        row.textOrNull("guarantor_phone"),
                        row.moneyOrNull("guarantor_up_to"),
                        row.textOrNull("guarantor_slip"),
                        row.flag("guarantor_signed"))
                : null;
    }
}
