package org.tallystick.credit;

import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.conduct.Contacts;
import org.tallystick.conduct.DebtOutcomes;
import org.tallystick.conduct.Payments;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.conduct.Purchases;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;

/**
 * One row of a table.
 *
 * @param said for a message, where it stands
 */
record TableCase(String said, HouseRules house, Map<String, String> row) {

    String cell(String column) {
        return row.getOrDefault(column, "-");
    }

    CreditCase credit() {
        return new CreditCase(account(), euros(cell("sale")), TODAY, euros(zeroUnlessSaid("all-owe")), euros("0"));
    }

    private String zeroUnlessSaid(String column) {
        return cell(column).equals("-") ? "0" : cell(column);
    }

    private Account account() {
        Customer customer = new Customer(
                CustomerNumber.of("T1", 1), details(), terms(), standing(), TODAY.minusYears(2), guarantor(), null);
        return new Account(
                customer, EUR, items(), arrangements(), conduct(), Long.parseLong(zeroUnlessSaid("set-aside")));
    }

    private @Nullable PersonalDetails details() {
        return switch (cell("phone")) {
            case "erased" -> null;
            case "yes" -> new PersonalDetails("Asha", null, "030 1234567", null, null);
            default -> PersonalDetails.named("Asha");
        };
    }

    private CreditTerms terms() {
        Money alone = DecisionTable.sum(cell("alone"));
        return switch (cell("agreed")) {
            case "none" -> CreditTerms.none();
            case "any" -> new CreditTerms(CreditMode.UNLIMITED, null, 30, alone, null);
            default -> new CreditTerms(CreditMode.LIMITED, euros(cell("agreed")), 30, alone, null);
        };
    }

    /** Such as {@code signed 40}: somebody who answers for as much, or for all. */
    private @Nullable Guarantor guarantor() {
        String[] words = cell("guarantor").split(" ", -1);
        Money upTo = words.length == 2 ? euros(words[1]) : null;
        return switch (words[0]) {
            case "signed" -> new Guarantor("Luis", null, upTo, "T1.1-000900", true);
            case "asked" -> new Guarantor("Luis", null, upTo, "T1.1-000900", false);
            case "noted" -> Guarantor.named("Luis", null, upTo);
            default -> null;
        };
    }

    /** Such as {@code BLOCKED since -30 till 0}. */
    private StandingNote standing() {
        List<String> words = List.of(cell("standing").split(" ", -1));
        return words.getFirst().equals("-")
                ? StandingNote.clear()
                : new StandingNote(
                        Standing.valueOf(words.getFirst()),
                        "reason of the owner",
                        Source.OWN_EXPERIENCE,
                        "Olga",
                        dayBehind(words, "since"),
                        dayBehind(words, "till"),
                        null);
    }

    private static @Nullable LocalDate dayBehind(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? null : day(words.get(at + 1));
    }

    /** Such as {@code 40@10+3@-8?}: 40 due in ten days, and 3 that are eight days late and disputed. */
    private List<OpenItem> items() {
        List<OpenItem> items = new ArrayList<>();
        for (String each : parts(cell("owes"))) {
            String[] parts = each.replaceAll("[?*!#]", "").split("[@/]", -1);
            LocalDate due = day(parts[1]);
            items.add(new OpenItem(
                    slip(items.size() + 1),
                    parts.length == 3 ? TODAY.minusDays(Long.parseLong(parts[2])) : due.minusDays(30),
                    due,
                    euros(parts[0]),
                    euros(parts[0]),
                    each.endsWith("?"),
                    switch (mark(each)) {
                        case '*' -> Signature.UNSIGNED;
                        case '!' -> Signature.REFUSED;
                        case '#' -> Signature.NOT_ASKED;
                        default -> Signature.SIGNED;
                    }));
        }
        return items;
    }

    /** What stands behind it of the signature. */
    private static char mark(String item) {
        String undoubted = item.replace("?", "");
        return undoubted.charAt(undoubted.length() - 1);
    }

    static SlipNumber slip(long number) {
        return SlipNumber.of("T1.1", number);
    }

    private Arrangements arrangements() {
        List<PromiseOutcome> words = new ArrayList<>();
        for (String each : parts(cell("words"))) {
            String[] parts = each.split("@", -1);
            words.add(new PromiseOutcome(day(parts[1]), Kept.valueOf(parts[0].toUpperCase(Locale.ROOT))));
        }
        return new Arrangements(pledge(cell("promise")), pledge(cell("plan")), words, Contacts.NONE);
    }

    /** Such as {@code 10@2+10@9 paid 4}. */
    private static @Nullable PromiseToPay pledge(String text) {
        if (text.equals("-")) {
            return null;
        }
        String[] both = text.split(" paid ", -1);
        List<Instalment> parts = parts(both[0]).stream()
                .map(part -> part.split("@", -1))
                .map(part -> new Instalment(day(part[1]), euros(part[0])))
                .toList();
        return new PromiseToPay(TODAY.minusDays(400), parts, euros(both.length == 2 ? both[1] : "0"), 0, null);
    }

    /** Such as {@code 6x10}: six times, usually 10. */
    private Conduct conduct() {
        String[] bought = (cell("bought").equals("-") ? "0x0" : cell("bought")).split("x", -1);
        int inTime = Integer.parseInt(zeroUnlessSaid("in-time"));
        Money usual = euros(bought[1]);
        return new Conduct(
                new Purchases(Integer.parseInt(bought[0]), usual, null, null),
                new Payments(inTime, 0, 0, List.of()),
                new DebtOutcomes(Money.zero(usual.getCurrencyUnit()), null));
    }

    private static List<String> parts(String text) {
        return text.equals("-") ? List.of() : Arrays.asList(text.split("\\+", -1));
    }

    private static LocalDate day(String fromToday) {
        return TODAY.plusDays(Long.parseLong(fromToday));
    }

    @Override
    public String toString() {
        return said;
    }
}
