package org.tallystick.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.CashierAllowance;
import org.tallystick.credit.HouseRules;
import org.tallystick.credit.HouseRules.BrokenWords;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.credit.HouseRules.Overdue;
import org.tallystick.yaml.Reading;
import org.tallystick.yaml.Section;

/** Reads the section {@code credit} of the settings, as far as it is about the rules. */
record HouseReadings(CurrencyUnit currency) {
    static final String[] KEYS = {
        "limit",
        "overdue",
        "promises",
        "newcomer",
        "unsigned",
        "phoneFrom",
        "unusualTimes",
        "mostOutstanding",
        "cashier",
        "newCustomer",
        "useOverpayment"
    };
    private static final String RULE_OFF = "to have no such rule leave the key out";
    private static final String NOTHING_ALLOWED = "where cashiers may allow nothing leave 'cashier' out";
    private static final int A_YEAR = 366;
    private static final int MOST_WORDS = 100;
    private static final int MOST_SLIPS = 1000;

    HouseRules read(Section credit) {
        HouseRules usual = HouseRules.usual(currency);
        Reading<Money> amount = Readings.aboveZero(Readings.amount(currency), RULE_OFF);
        return new HouseRules(
                credit.sectionOrEmpty("limit", "warnPercent")
                        .optional("warnPercent", Reading.whole(1, 100))
                        .orElse(usual.warnPercent()),
                overdue(credit.sectionOrEmpty("overdue", "threshold", "graceDays", "stopDays"), usual.overdue()),
                brokenWords(credit.sectionOrEmpty("promises", "refer", "decline"), usual.brokenWords()),
                newcomer(credit.section("newcomer", "slips", "limit", "open")),
                credit.sectionOrEmpty("unsigned", "most")
                        .optional("most", amount)
                        .orElse(null),
                credit.optional("phoneFrom", amount).orElse(null),
                credit.optional("unusualTimes", Reading.whole(2, 1000)).orElse(null),
                credit.optional("mostOutstanding", amount).orElse(null),
                cashier(credit.section("cashier", "perSale", "perDay")));
    }

    private @Nullable CashierAllowance cashier(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        Money perSale = section.required("perSale", Readings.aboveZero(Readings.amount(currency), NOTHING_ALLOWED));
        return new CashierAllowance(
                perSale, section.required("perDay", Readings.atLeast(perSale, Readings.amount(currency))));
    }

    private Overdue overdue(Section section, Overdue usual) {
        int grace = section.optional("graceDays", Reading.whole(0, A_YEAR)).orElse(usual.graceDays());
        return new Overdue(
                section.optional("threshold", Readings.amount(currency)).orElse(usual.threshold()),
                grace,
                section.optional("stopDays", Reading.whole(grace, A_YEAR)).orElse(Math.max(grace, usual.stopDays())));
    }

    private static BrokenWords brokenWords(Section section, BrokenWords usual) {
        int refer = section.optional("refer", Reading.whole(1, MOST_WORDS)).orElse(usual.refer());
        return new BrokenWords(
                refer,
                section.optional("decline", Reading.whole(refer + 1, MOST_WORDS + 1))
                        .orElse(Math.max(refer + 1, usual.decline())));
    }

    private @Nullable Newcomer newcomer(@Nullable Section section) {
        return section == null
                ? null
                : new Newcomer(
                        section.required("slips", Reading.whole(1, MOST_WORDS)),
                        section.optional("limit", Readings.aboveZero(Readings.amount(currency), RULE_OFF))
                                .orElse(null),
                        section.optional("open", Reading.whole(1, MOST_SLIPS)).orElse(null));
    }

    /** As names and texts, which the book keeps. */
    static Map<String, String> named(HouseRules house) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("credit.limit.warnPercent", Integer.toString(house.warnPercent()));
        all.put("credit.overdue.threshold", text(house.overdue().threshold()));
        all.put("credit.overdue.graceDays", Integer.toString(house.overdue().graceDays()));
        all.put("credit.overdue.stopDays", Integer.toString(house.overdue().stopDays()));
        all.put("credit.promises.refer", Integer.toString(house.brokenWords().refer()));
        all.put("credit.promises.decline", Integer.toString(house.brokenWords().decline()));
        Newcomer newcomer = house.newcomer();
        all.put("credit.newcomer.slips", newcomer == null ? "" : Integer.toString(newcomer.slips()));
        all.put("credit.newcomer.limit", newcomer == null ? "" : text(newcomer.limit()));
        all.put("credit.newcomer.open", newcomer == null ? "" : Objects.toString(newcomer.open(), ""));
        all.put("credit.unsigned.most", text(house.mostUnsigned()));
        all.put("credit.phoneFrom", text(house.phoneFrom()));
        all.put("credit.unusualTimes", Objects.toString(house.unusualTimes(), ""));
        all.put("credit.mostOutstanding", text(house.mostOutstanding()));
        CashierAllowance cashier = house.cashier();
        all.put("credit.cashier.perSale", cashier == null ? "" : text(cashier.perSale()));
        all.put("credit.cashier.perDay", cashier == null ? "" : text(cashier.perDay()));
        return all;
    }

    static String text(@Nullable Money amount) {
        return amount == null ? "" : amount.getAmount().toPlainString();
    }
}
