package org.tallystick.collection.calls;

import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.shop.CornerShop;

/**
 * One customer's history as words, each with days counted from today: {@code debt@-40:30} was due 40 days ago, a month
 * after it began, {@code debt@-40:30:60} began 60 days before that; {@code sale@-70:30} was sold then and due a month
 * later.
 */
final class SaidAndOwed {
    static final LocalDate TODAY = CornerShop.TODAY;

    private Account account = Account.opened(MadeEntries.opened(ROSA), EUR);
    private long slips;

    static Account of(String words) {
        SaidAndOwed history = new SaidAndOwed();
        for (String word : words.strip().split(" +", -1)) {
            history.add(word);
        }
        return history.account;
    }

    private void add(String word) {
        String[] said = word.split("[@:/]", -1);
        LocalDate day = TODAY.plusDays(word.contains("@") ? Long.parseLong(said[1]) : 0);
        switch (said[0]) {
            case "debt" -> {
                LocalDate begun = day.minusDays(said.length > 3 ? number(said[3]) : 30);
                Opening opening = new Opening(slip(), euros(number(said[2])), begun, day, null);
                book(new ClaimEntry.BalanceOpened(head(begun), ROSA, opening, moving(euros(number(said[2])))));
            }
            case "sale" -> book(MadeEntries.sale(head(day), ROSA, ++slips, number(said[2]), List.of()));
            case "paid" -> paid(day, euros(number(said[2])));
            case "promise" ->
                book(new CollectionEntry.PromiseMade(
                        head(day), ROSA, TODAY.plusDays(number(said[2])), euros(number(said[3]))));
            case "plan" -> {
                List<Instalment> parts = new ArrayList<>();
                for (int i = 2; i < said.length; i += 2) {
                    parts.add(new Instalment(TODAY.plusDays(number(said[i])), euros(number(said[i + 1]))));
                }
                book(new CollectionEntry.PlanAgreed(head(day), ROSA, parts));
            }
            case "call" ->
                book(new CollectionEntry.CallMade(head(day), ROSA, CallResult.valueOf(said[2]), "their words"));
            case "remind" ->
                book(new CollectionEntry.ReminderSent(head(day), ROSA, Channel.PHONE, account.owed(), null));
            case "dispute" ->
                account.open().stream()
                        .filter(item -> item.open().isPositive())
                        .map(OpenItem::slip)
                        .toList()
                        .forEach(slip -> book(new ClaimEntry.DisputeRaised(head(day), ROSA, slip, "no")));
            case "type" -> book(new CustomerEntry.TypeSet(head(TODAY), ROSA, CustomerType.valueOf(said[1])));
            case "blocked" ->
                book(new CustomerEntry.StandingChanged(
                        head(TODAY), ROSA, Standing.BLOCKED, "late", Source.OWN_EXPERIENCE, null, null));
            case "payday" -> {
                CreditTerms terms = account.customer().terms();
                DueRule rule = DueRule.of(word.substring("payday:".length()));
                book(new CustomerEntry.TermsSet(
                        head(TODAY),
                        ROSA,
                        new CreditTerms(terms.mode(), terms.limit(), terms.days(), terms.alone(), rule)));
            }
            case "no-credit" -> book(new CustomerEntry.TermsSet(head(TODAY), ROSA, CreditTerms.none()));
            case "set-aside" -> account = account.with(new SetAside(7, "cannot be added up", List.of(ROSA)));
            case "guarantor", "guarantor-of-all", "guarantor-unsigned" -> {
                SlipNumber slip = slip();
                Guarantor guarantor = Guarantor.named("Ana", null, word.endsWith("of-all") ? null : euros(80))
                        .asked(slip.value());
                book(new CustomerEntry.GuarantorRecorded(head(TODAY), ROSA, guarantor, 0, null));
                account = word.endsWith("unsigned") ? account : account.signed(slip, SignatureOutcome.SIGNED);
            }
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void paid(LocalDate day, Money amount) {
        List<Allocation> parts = new ArrayList<>();
        Money left = amount;
        for (OpenItem item : account.open()) {
            Money part = item.open().isGreaterThan(left) ? left : item.open();
            if (part.isPositive()) {
                parts.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        book(new Repayment(
                head(day),
                ROSA,
                new BegunSlip(slip(), 1, null),
                amount,
                "cash",
                null,
                parts,
                List.of(),
                left,
                moving(amount.negated())));
    }

    private static Balances moving(Money by) {
        return Balances.moving(euros(0), by);
    }

    private SlipNumber slip() {
        return MadeEntries.slip(++slips);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private void book(Entry entry) {
        account = account.after(entry);
    }
}
