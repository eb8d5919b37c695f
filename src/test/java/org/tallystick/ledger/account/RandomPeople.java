package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.Opening;

/** Random entries about customers: who they are, what was decided about them and agreed with them. */
final class RandomPeople {
    private static final List<String> NAMES = List.of(
            "Asha Nair", "Jürgen Groß", "李小龙", "O'Brien 100%", "İsmet_Yılmaz", "Δημήτρης", "👩‍🌾".repeat(16), "x");

    private final RandomShop shop;

    RandomPeople(RandomShop shop) {
        this.shop = shop;
    }

    Entry opened() {
        CustomerNumber number = shop.nextCustomer();
        Opening opening = shop.random.nextInt(4) == 0 ? opening() : null;
        return new CustomerEntry.Opened(shop.head(), number, details(), terms(), opening);
    }

    Opening opening() {
        Money amount = shop.random.nextInt(5) == 0 ? shop.amount().negated() : shop.amount();
        LocalDate since = shop.day().minusDays(shop.random.nextInt(90));
        return new Opening(shop.nextSlip(), amount, since, since.plusDays(shop.random.nextInt(60)), "old");
    }

    private Entry asked(CustomerNumber number, Guarantor guarantor) {
        String slip = shop.nextSlip().value();
        return new CustomerEntry.GuarantorRecorded(shop.head(), number, guarantor.asked(slip), 2, "its words");
    }

    Entry about(Account account) {
        CustomerNumber number = account.number();
        return switch (shop.random.nextInt(15)) {
            case 0 -> new CustomerEntry.CardIssued(shop.head(), number, card(), "42");
            case 1 -> new CustomerEntry.CardWithdrawn(shop.head(), number, card());
            case 2 -> new CustomerEntry.TermsSet(shop.head(), number, terms());
            case 3 -> new CustomerEntry.DetailsChanged(shop.head(), number, details());
            case 4 -> asked(number, Guarantor.named(shop.any(NAMES), "+4915000000", chance() ? null : shop.amount()));
            case 5 ->
                new CustomerEntry.GuarantorRecorded(shop.head(), number, Guarantor.named(null, null, null), 0, null);
            case 6 -> new CustomerEntry.GuarantorReleased(shop.head(), number, "moved away");
            case 7 -> new CollectionEntry.PromiseMade(shop.head(), number, shop.day(), chance() ? null : shop.amount());
            case 8 -> plan(number);
            case 9 ->
                new CollectionEntry.ReminderSent(
                        shop.head(), number, CollectionEntry.Channel.PHONE, account.owed(), "please");
            case 10 -> called(number);
            case 12 ->
                new CustomerEntry.NoteSet(shop.head(), number, "likes \"tea\"\n", null, chance() ? null : "home");
            case 13 -> new CustomerEntry.TypeSet(shop.head(), number, shop.any(List.of(CustomerType.values())));
            case 11 -> shop.random.nextInt(4) == 0 ? rare(account) : listed(number);
            default ->
                new CustomerEntry.StandingChanged(
                        shop.head(),
                        number,
                        shop.any(List.of(Standing.values())),
                        chance() ? null : "said \"soon\" Ω;\n".repeat(shop.random.nextInt(20)),
                        Source.OWN_EXPERIENCE,
                        chance() ? null : shop.day().plusDays(3),
                        chance() ? null : shop.day().plusDays(30));
        };
    }

    /** By the day, so that all results come and fixed seeds play the shop that they always played. */
    private Entry called(CustomerNumber number) {
        CollectionEntry.CallResult[] results = CollectionEntry.CallResult.values();
        int day = shop.day().getDayOfYear();
        return new CollectionEntry.CallMade(
                shop.head(), number, results[day % results.length], day % 3 == 0 ? null : "said \"later\" Ω");
    }

    private Entry rare(Account account) {
        CustomerNumber other = shop.any(shop.customers());
        Account from = shop.account(other);
        if (other.equals(account.number()) || from.customer().mergedInto() != null) {
            return new CustomerEntry.Erased(shop.head(), account.number());
        }
        Balances balances = Balances.moving(account.owed(), from.owed());
        List<Taken> takes = Stream.of(Taken.values()).filter(each -> chance()).toList();
        Noted noted = chance() ? null : new Noted("both", null, "here");
        return new CustomerEntry.Merged(shop.head(), account.number(), other, from.owed(), balances, takes, noted);
    }

    /** Of slips that may be anybody's: they are looked up by their numbers alone. */
    private Entry listed(CustomerNumber number) {
        BegunSlip slip = new BegunSlip(shop.nextSlip(), 2, chance() ? null : "slip to sign");
        return new ClaimEntry.SlipsListed(
                shop.head(), number, slip, List.of(new Allocation(slip.number(), shop.amount())));
    }

    private Entry plan(CustomerNumber number) {
        BegunSlip slip = chance() ? null : new BegunSlip(shop.nextSlip(), 2, "slip of a plan");
        return new CollectionEntry.PlanAgreed(shop.head(), number, parts(), slip);
    }

    private List<Instalment> parts() {
        List<Instalment> parts = new ArrayList<>();
        for (int part = 0; part <= shop.random.nextInt(5); part++) {
            parts.add(new Instalment(shop.day().plusDays(7L * part), shop.amount()));
        }
        return parts;
    }

    private CardToken card() {
        return new CardToken("%032x".formatted(shop.random.nextInt(50)));
    }

    private @Nullable PersonalDetails details() {
        String phone = chance() ? null : "+49171" + (10000 + shop.random.nextInt(90000));
        String knownAs = shop.random.nextInt(4) == 0 ? shop.any(NAMES) : null;
        String place = chance() ? "behind the mill" : null;
        return shop.random.nextInt(8) == 0
                ? null
                : new PersonalDetails(shop.any(NAMES), knownAs, phone, chance() ? "en" : null, place);
    }

    private CreditTerms terms() {
        CreditMode mode = shop.any(List.of(CreditMode.values()));
        DueRule due = chance() ? null : DueRule.of(shop.any(List.of("monthly:25", "on:harvest", "month-end")));
        return new CreditTerms(
                mode, mode == CreditMode.LIMITED ? shop.amount() : null, 1 + shop.random.nextInt(60), null, due);
    }

    private boolean chance() {
        return shop.random.nextBoolean();
    }
}
