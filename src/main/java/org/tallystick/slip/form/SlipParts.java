package org.tallystick.slip.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SlipNumber;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** A slip in the making, in one language: the parts that slips share. */
final class SlipParts {
    private final Shop shop;
    private final Wording words;
    private final List<SlipElement> elements = new ArrayList<>();

    private SlipParts(Shop shop, Wording words) {
        this.shop = shop;
        this.words = words;
    }

    static SlipParts of(Customer customer, Shop shop) {
        PersonalDetails details = customer.details();
        String own = details == null ? null : details.language();
        return new SlipParts(shop, Wording.in(own == null ? shop.language() : own));
    }

    Wording words() {
        return words;
    }

    void heading(Phrase title, Phrase kind, SlipNumber number, EntryHead head) {
        add(new SlipElement.Title(words.say(title)));
        add(new SlipElement.CopyMark());
        whose();
        row(kind, number.value());
        made(head);
    }

    /** The heading of what is no slip: it has neither number nor copies. */
    void page(Phrase title, EntryHead head) {
        add(new SlipElement.Title(words.say(title)));
        whose();
        made(head);
    }

    private void whose() {
        add(new SlipElement.Centred(shop.name()));
        shop.addressLines().forEach(line -> add(new SlipElement.Centred(line)));
        rule();
    }

    private void made(EntryHead head) {
        if (head.clockDay() == null) {
            row(Phrase.DATE, words.dateTime(head.at(), shop.timeZone()));
        } else {
            writeHere(Phrase.DATE); // by hand: better no date than a false one
        }
        row(Phrase.TILL, shop.till());
        row(Phrase.CASHIER, head.by());
    }

    /** When the line was written, as far as the clock could be believed. */
    String when(EntryHead head) {
        return head.clockDay() == null ? words.dateTime(head.at(), shop.timeZone()) : "____________";
    }

    /** Enough to put a lost line of the book back in from paper, and no name. */
    void qr(SlipNumber slip, Money debt, CustomerNumber customer, LocalDate day, LocalDate due) {
        add(new SlipElement.Qr(String.join(
                "|",
                "TS1",
                slip.value(),
                debt.getAmountMinor().toPlainString(),
                debt.getCurrencyUnit().getCode(),
                customer.value(),
                day.toString(),
                due.toString())));
    }

    void customer(Customer customer) {
        row(Phrase.CUSTOMER, customer.name());
        row(Phrase.CUSTOMER_NUMBER, customer.number().value());
    }

    /** What else one should know, room for a signature, and the end. */
    Slip toSign(Phrase signature, SlipNumber number) {
        say(Phrase.IOU_NO_INTEREST);
        say(Phrase.IOU_PRIVACY);
        rule();
        space(2);
        writeHere(signature);
        space(1);
        return ending(Phrase.SLIP, number);
    }

    /** The number, which shows that the slip is whole, and the cut. */
    Slip ending(Phrase kind, SlipNumber number) {
        strongRow(kind, number.value());
        return whole();
    }

    /** All of it, and the cut. */
    Slip whole() {
        add(new SlipElement.Cut());
        return new Slip(words.language(), elements);
    }

    /** A balance, with other words when the shop owes the customer. */
    void balance(Money balance, Phrase owed, Phrase inFavour) {
        row(words.say(balance.isNegative() ? inFavour : owed), balance.abs());
    }

    void say(Phrase phrase, Object... values) {
        add(new SlipElement.Paragraph(words.say(phrase, values)));
    }

    void row(Phrase left, String right) {
        add(new SlipElement.Row(words.say(left), right, false));
    }

    void row(Phrase left, Money right) {
        row(words.say(left), right);
    }

    void row(String left, Money right) {
        add(new SlipElement.Row(left, words.figure(right), false));
    }

    void strongRow(Phrase left, String right) {
        add(new SlipElement.Row(words.say(left), right, true));
    }

    void writeHere(Phrase label) {
        add(new SlipElement.WriteHere(words.say(label)));
    }

    void rule() {
        add(new SlipElement.Rule());
    }

    void space(int lines) {
        add(new SlipElement.Space(lines));
    }

    void add(SlipElement element) {
        elements.add(element);
    }
}
