package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Need;
import org.tallystick.report.Need.Urgency;
import org.tallystick.report.Needs;
import org.tallystick.wording.Phrase;

/**
 * What needs the owner because of one customer, in words; or one thing that is about none; or how many more there are
 * of a kind.
 *
 * @param who name and number of the customer; null where it is about none
 * @param phone null for none
 */
public record NeedLine(@Nullable String who, @Nullable String phone, List<Thing> things) {

    /**
     * One thing of it.
     *
     * @param how the command that deals with it; null for none
     * @param need null where it is but a count
     */
    public record Thing(
            String what, @Nullable String how, @Nullable Need need) {}

    /** What is as urgent as each other. */
    public record Section(String title, List<NeedLine> lines) {}

    /** All that are shown, the most urgent first. */
    public static List<Section> of(DailySummary summary) {
        NeedWords words = NeedWords.in(summary);
        List<Section> sections = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            List<Needs.Group> groups = summary.needs().groups().stream()
                    .filter(group -> group.kind().urgency() == urgency)
                    .toList();
            if (!groups.isEmpty()) {
                sections.add(new Section(words.words().say(title(urgency)), lines(groups, words)));
            }
        }
        return sections;
    }

    /** Each customer where the first thing about them stands. */
    private static List<NeedLine> lines(List<Needs.Group> groups, NeedWords words) {
        List<List<Need>> rows = Needs.byCustomer(
                groups.stream().flatMap(group -> group.shown().stream()).toList());
        List<NeedLine> lines = new ArrayList<>();
        for (Needs.Group group : groups) {
            rows.stream()
                    .filter(row -> row.getFirst().kind() == group.kind())
                    .map(row -> line(row, words))
                    .forEach(lines::add);
            if (group.leftOut() > 0) {
                lines.add(new NeedLine(null, null, List.of(new Thing(words.more(group), group.all(), null))));
            }
        }
        return lines;
    }

    private static NeedLine line(List<Need> row, NeedWords words) {
        Debtor who = row.getFirst().who();
        return new NeedLine(
                who == null ? null : SummaryTables.named(who),
                who == null ? null : who.phone(),
                row.stream()
                        .map(need -> new Thing(words.what(need), need.command(), need))
                        .toList());
    }

    private static Phrase title(Urgency urgency) {
        return switch (urgency) {
            case ACT -> Phrase.SUMMARY_TO_DO;
            case ASK -> Phrase.SUMMARY_TO_TALK_ABOUT;
            case LOOK -> Phrase.SUMMARY_TO_LOOK_AT;
        };
    }
}
