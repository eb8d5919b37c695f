package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Need;
import org.tallystick.report.Needs;

/**
 * One thing that needs the owner, in words; or how many more there are of its kind.
 *
 * @param who name and number of the customer; null where it is about none
 * @param phone null for none
 * @param how the command that deals with it; null for none
 * @param again whether the line before it is of the same kind, and dealt with in the same way
 */
public record NeedLine(
        @Nullable String who,
        @Nullable String phone,
        String what,
        @Nullable String how,
        boolean again) {

    /** All that are shown, the most urgent first. */
    public static List<NeedLine> of(DailySummary summary) {
        NeedWords words = NeedWords.in(summary);
        List<NeedLine> lines = new ArrayList<>();
        for (Needs.Group group : summary.needs().groups()) {
            for (int i = 0; i < group.shown().size(); i++) {
                Need need = group.shown().get(i);
                Debtor who = need.who();
                lines.add(new NeedLine(
                        who == null ? null : SummaryTables.named(who),
                        who == null ? null : who.phone(),
                        words.what(need),
                        need.command(),
                        i > 0));
            }
            if (group.leftOut() > 0) {
                lines.add(new NeedLine(null, null, words.more(group), group.all(), false));
            }
        }
        return lines;
    }
}
