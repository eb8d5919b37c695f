package org.tallystick.credit;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;

/**
 * What the shop has decided about selling on credit, as in {@code credit:} of {@code shop.yaml}. Amounts are zero or
 * above; what is null is not looked at.
 *
 * @param warnPercent 1 to 100: from this share of the limit on the counter is told how much is left; 100 for never
 * @param brokenWords after how many broken promises what happens
 * @param newcomer null where newcomers are treated as everybody
 * @param mostUnsigned more than this may not stand on slips that nobody has signed
 * @param phoneFrom whoever owes more than this has a phone number
 * @param unusualTimes a sale of more than so many times the customer's usual one is looked at; 2 to 1000
 * @param mostOutstanding of all customers together
 * @param cashier what cashiers may let through on their own
 */
public record HouseRules(
        int warnPercent,
        Overdue overdue,
        BrokenWords brokenWords,
        @Nullable Newcomer newcomer,
        @Nullable Money mostUnsigned,
        @Nullable Money phoneFrom,
        @Nullable Integer unusualTimes,
        @Nullable Money mostOutstanding,
        @Nullable CashierAllowance cashier) {
    private static final int USUAL_WARNING = 90;
    private static final int USUAL_THRESHOLD = 5;
    private static final int USUAL_GRACE_DAYS = 7;
    private static final int USUAL_STOP_DAYS = 90;

    public HouseRules {
        within("limit.warnPercent", warnPercent, 1, 100);
        if (unusualTimes != null) {
            within("unusual.times", unusualTimes, 2, 1000);
        }
    }

    /**
     * When old debt stands against a further sale.
     *
     * @param threshold more than this must be overdue
     * @param graceDays after the due date before anything counts as overdue
     * @param stopDays after the due date; when as much is older, only paying helps; at least the days of grace
     */
    public record Overdue(Money threshold, int graceDays, int stopDays) {
        public Overdue {
            if (threshold.isNegative() || graceDays < 0) {
                throw new InvalidInput("overdue", "threshold and graceDays are zero or above");
            }
            if (stopDays < graceDays) {
                throw new InvalidInput(
                        "stopDays", stopDays + " is before the " + graceDays + " days of grace are over; give more");
            }
        }
    }

    /**
     * Broken promises within twelve months.
     *
     * @param refer so many put each sale to the owner
     * @param decline so many end the credit until the owner decides; above {@code refer}
     */
    public record BrokenWords(int refer, int decline) {
        static final BrokenWords USUAL = new BrokenWords(2, 3);

        public BrokenWords {
            if (refer < 1 || decline <= refer) {
                throw new InvalidInput("promises", "refer is 1 or more, and decline more than refer");
            }
        }
    }

    /**
     * Until somebody has shown that they pay.
     *
     * @param slips so many paid off in time make a known customer
     * @param limit to begin with, doubled each time that so many more slips were paid off in time; null for the agreed
     *     limit from the start
     * @param open at most so many slips at a time until then; null for any number
     */
    public record Newcomer(
            int slips, @Nullable Money limit, @Nullable Integer open) {
        public Newcomer {
            within("newcomer.slips", slips, 1, 100);
            if (limit != null && !limit.isPositive()) {
                throw new InvalidInput("newcomer.limit", limit + " must be above zero; for no credit choose mode NONE");
            }
            if (open != null) {
                within("newcomer.open", open, 1, 1000);
            }
        }
    }

    /** The gentle ones that hold where a shop says nothing. */
    public static HouseRules usual(CurrencyUnit currency) {
        return new HouseRules(
                USUAL_WARNING, usualOverdue(currency), BrokenWords.USUAL, null, null, null, null, null, null);
    }

    private static Overdue usualOverdue(CurrencyUnit currency) {
        return new Overdue(Money.ofMajor(currency, USUAL_THRESHOLD), USUAL_GRACE_DAYS, USUAL_STOP_DAYS);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, value + " is outside " + least + " to " + most);
        }
    }
}
