package org.tallystick.slip.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SlipNumber;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** A slip in the making, in one language: the parts that slips share. */
final class SlipParts {
    /** Of slips that a chit names: the oldest and the newest. */
    static final int MOST_ROWS = 60;

    private final Shop shop;
    private final Wording words;
    private final List<SlipElement> elements = new ArrayList<>();
    private @Nullable Keeper keeper;

    private SlipParts(Shop shop, Wording words) {
        this.shop = shop;
        this.words = words;
    }

    static SlipParts of(Customer customer, Shop shop) {
        PersonalDetails details = customer.details();
        String own = details == null ? null : details.language();
        return new SlipParts(shop, Wording.in(shop.languageFor(own)));
    }

    Wording words() {
        return words;
    }

    void heading(Phrase title, Phrase kind, SlipNumber number, EntryHead head) {
        add(new SlipElement.Title(words.say(title)));
        add(new SlipElement.CopyMark());
        whose();
        if (head.clockDay() == null) {
            add(new SlipElement.Row(number.value(), when(head), false));
        } else {
            row(kind, number.value());
            writeHere(Phrase.DATE); // by hand: better no date than a false one
        }
        madeBy(head);
    }

    /** The heading of what is no slip: it has neither number nor copies. */
    void page(Phrase title, EntryHead head) {
        add(new SlipElement.Title(words.say(title)));
        whose();
        if (head.clockDay() == null) {
            row(Phrase.DATE, when(head));
        } else {
            writeHere(Phrase.DATE);
        }
        madeBy(head);
    }

    private void whose() {
        add(new SlipElement.Centred(shop.name()));
        shop.addressLines().forEach(line -> add(new SlipElement.Centred(line)));
    }

    private void madeBy(EntryHead head) {
        String till = words.say(Phrase.TILL) + " " + shop.till();
        add(new SlipElement.Row(till, words.say(Phrase.CASHIER) + " " + head.by(), false));
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
        String number = words.say(Phrase.CUSTOMER) + " " + customer.number().value();
        add(new SlipElement.Row(number, customer.name(), false));
    }

    /**
     * What else one should know, room for a signature on the shop's copy, and the end.
     *
     * @param copies that are made at once; where the customer gets one, that tells what is done with their name
     */
    Slip toSign(Phrase signature, SlipNumber number, int copies) {
        say(Phrase.IOU_NO_INTEREST);
        forCustomer(copies, () -> say(Phrase.IOU_PRIVACY));
        signHere(signature);
        space(1);
        return ending(Phrase.SLIP, number);
    }

    /** Room for a signature, on the shop's copy alone: nobody is to sign for one debt twice. */
    void signHere(Phrase signature) {
        only(Keeper.SHOP, () -> roomToWrite(signature));
    }

    /** What the customer is to have at home; it stands on the shop's copy too where no other is made at once. */
    void forCustomer(int copies, Runnable parts) {
        if (copies > 1) {
            only(Keeper.CUSTOMER, parts);
        } else {
            parts.run();
        }
    }

    /** The sum that is signed for in words, on the shop's copy alone: no pen can add a digit to it. */
    void signedSum(Money sum) {
        only(Keeper.SHOP, () -> say(Phrase.WORDS, words.inWords(sum)));
    }

    private void only(Keeper one, Runnable parts) {
        keeper = one;
        parts.run();
        keeper = null;
    }

    /** For a debt that is settled by hand; the chit names the slip. */
    void stub() {
        roomToWrite(Phrase.IOU_STUB_PAID);
    }

    /** Three lines high, 11 mm and more: a hand needs 9. */
    private void roomToWrite(Phrase label) {
        space(2);
        writeHere(label);
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

    /** What is owed from now on, in bold, or what is in the customer's favour. */
    void newBalance(Money after) {
        if (after.isZero()) {
            say(Phrase.CHIT_NOTHING_LEFT);
        } else if (after.isNegative()) {
            strongRow(Phrase.CHIT_CREDIT, words.amount(after.negated()));
        } else {
            strongRow(Phrase.CHIT_LEFT, words.amount(after));
        }
    }

    /** Cash that left the drawer; nothing where there was none. */
    void handedOut(Money cash) {
        if (cash.isPositive()) {
            strongRow(Phrase.PAY_OUT_CASH, words.amount(cash));
            signedSum(cash);
        }
    }

    /** Whoever got cash signs for it, and else for what the chit says. */
    void signForCash(Money cash) {
        if (cash.isPositive()) {
            only(Keeper.SHOP, () -> say(Phrase.PAY_OUT_RECEIVED, words.amount(cash)));
        }
        signHere(cash.isPositive() ? Phrase.PAY_OUT_SIGNATURE : Phrase.IOU_SIGNATURE);
    }

    /** Rows for the first and the last of many; all of them stand in the book. */
    <T> void upTo(int most, List<T> all, Consumer<T> row) {
        int leftOut = Math.max(0, all.size() - most);
        int first = leftOut == 0 ? all.size() : most / 2;
        all.subList(0, first).forEach(row);
        if (leftOut > 0) {
            say(Phrase.SUMMARY_MORE, leftOut);
            all.subList(first + leftOut, all.size()).forEach(row);
        }
    }

    void say(Phrase phrase, Object... values) {
        add(new SlipElement.Paragraph(words.say(phrase, values)));
    }

    void row(Phrase left, String right) {
        add(new SlipElement.Row(words.say(left), right, false));
    }

    void row(String left, String right) {
        add(new SlipElement.Row(left, right, false));
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
        elements.add(keeper == null ? element : new SlipElement.Only(keeper, element));
    }
}
