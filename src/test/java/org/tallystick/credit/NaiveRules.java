package org.tallystick.credit;

import java.util.ArrayList;
import java.util.List;

/**
 * The notice on the shop's wall, in whole cents and days and nothing of the product's: days count from today, what does
 * not matter is minus one.
 */
final class NaiveRules {
    int warnPercent = 90;
    int threshold = 500;
    int grace = 7;
    int stop = 90;
    int brokenRefer = 2;
    int brokenDecline = 3;
    int newSlips = -1;
    int newLimit = -1;
    int newOpen = -1;
    int mostUnsigned = -1;
    int phoneFrom = -1;
    int unusualTimes = -1;
    int mostOutstanding = -1;

    /** A customer, and what they want. */
    static final class Person {
        /** 'C'lear, 'W'atch, 'B'locked. */
        char standing = 'C';
        /** 'N'one, 'L'imited, 'U'nlimited. */
        char mode = 'U';

        int limit;
        /** Each cents, days until due, 1 disputed, and 0 signed, 1 unsigned, 2 refused. */
        int[][] slips = {};

        /** What they may owe with nobody behind them; minus one when the terms rest on nobody. */
        int alone = -1;
        /** 0 nobody, 1 not signed, 2 signed for all, 3 signed for {@code guaranteed}. */
        int guarantor;

        int guaranteed;
        int brokenWords;
        boolean promised;
        int inTime;
        boolean phone;
        int sales;
        int usual;
        int outstanding;
        int sale;
    }

    private final List<String> found = new ArrayList<>();
    private int worst;
    private int pay;

    /** Findings in order, told ones with a dot behind; then the answer, then how much to pay now, -1 for no way. */
    String judge(Person p) {
        found.clear();
        worst = 0;
        pay = 0;
        trust(p);
        amounts(p);
        lateness(p);
        paper(p);
        shop(p);
        return found + " " + worst + " " + (worst == 0 || pay >= p.sale ? -1 : pay);
    }

    /** How: 1 for ask, 2 for no. */
    private void against(String rule, int how, int payNow) {
        found.add(rule);
        worst = Math.max(worst, how);
        pay = Math.max(pay, payNow);
    }

    private static int owed(Person p) {
        int owed = 0;
        for (int[] slip : p.slips) {
            owed += slip[0];
        }
        return owed;
    }

    private void trust(Person p) {
        if (p.standing != 'C') {
            against("standing", p.standing == 'B' ? 2 : 1, p.sale);
        }
        if (p.mode == 'N') {
            against("credit-mode", 2, p.sale);
        }
    }

    private void amounts(Person p) {
        int after = owed(p) + p.sale;
        if (p.mode == 'L' && after > p.limit) {
            against("limit", 1, after - p.limit);
        } else if (p.mode == 'L' && after * 100 > p.limit * warnPercent) {
            found.add("limit.");
        }
        int behind = p.guarantor < 2 ? 0 : p.guarantor == 2 ? Integer.MAX_VALUE / 2 : p.guaranteed;
        if (p.alone >= 0 && after > p.alone + behind) {
            against("guarantor", p.alone + behind == 0 ? 2 : 1, after - p.alone - behind);
        }
        int open = 0;
        for (int[] slip : p.slips) {
            open += slip[0] > 0 ? 1 : 0;
        }
        int allowed = newLimit;
        for (int paid = newSlips; newSlips > 0 && paid <= p.inTime; paid += newSlips) {
            allowed *= 2;
        }
        boolean holds = newLimit >= 0 && (p.mode == 'U' || allowed < p.limit);
        boolean many = newOpen > 0 && p.inTime < newSlips && open >= newOpen;
        if (newSlips > 0 && p.mode != 'N' && (many || (holds && after > allowed))) {
            against("newcomer", 1, many ? p.sale : after - allowed);
        }
    }

    private void lateness(Person p) {
        int late = 0;
        int old = 0;
        for (int[] slip : p.slips) {
            boolean counts = slip[0] < 0 || slip[2] == 0;
            late += counts && (slip[0] < 0 || slip[1] < -grace) ? slip[0] : 0;
            old += counts && (slip[0] < 0 || slip[1] < -stop) ? slip[0] : 0;
        }
        if (late > threshold) {
            against("overdue", old > threshold ? 2 : 1, p.sale);
        }
        if (p.brokenWords >= brokenRefer) {
            against("promises", p.brokenWords >= brokenDecline ? 2 : 1, p.sale);
        }
        if (p.promised) {
            found.add("promise-open.");
        }
    }

    private void paper(Person p) {
        int unsigned = 0;
        boolean refused = false;
        for (int[] slip : p.slips) {
            unsigned += slip[3] > 0 && slip[2] == 0 ? slip[0] : 0;
            refused |= slip[3] == 2 && slip[2] == 0;
        }
        if (refused || (mostUnsigned >= 0 && unsigned > mostUnsigned)) {
            against("unsigned", 1, p.sale);
        }
        if (phoneFrom >= 0 && !p.phone && owed(p) + p.sale > phoneFrom) {
            against("no-phone", 1, owed(p) + p.sale - phoneFrom);
        }
    }

    private void shop(Person p) {
        if (unusualTimes > 0 && p.sales >= 5 && p.sale > p.usual * unusualTimes) {
            against("unusual-sale", 1, p.sale - p.usual * unusualTimes);
        }
        if (mostOutstanding >= 0 && p.outstanding + p.sale > mostOutstanding) {
            against("outstanding", 1, p.outstanding + p.sale - mostOutstanding);
        }
    }
}
