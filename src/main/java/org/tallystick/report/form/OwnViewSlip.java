package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.report.OwnView;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;

/** What is kept of a customer, on the receipt printer. */
public final class OwnViewSlip {
    /** Rows of one table; of longer ones the last, so that a roll of paper is not used up. */
    private static final int MOST = 60;

    private final OwnViewTables tables;
    private final List<SlipElement> elements = new ArrayList<>();

    private OwnViewSlip(OwnViewTables tables) {
        this.tables = tables;
    }

    public static Slip of(OwnView view) {
        OwnViewSlip slip = new OwnViewSlip(OwnViewTables.of(view));
        slip.elements.add(new SlipElement.Title(slip.tables.title()));
        slip.elements.add(new SlipElement.Centred(view.shop().name()));
        slip.say(slip.tables.whose());
        slip.elements.add(new SlipElement.Rule());
        slip.tables.all().forEach(slip::table);
        slip.say(slip.tables.ending());
        slip.say(slip.tables.madeAt());
        slip.elements.add(new SlipElement.Cut());
        return new Slip(slip.tables.words().language(), slip.elements);
    }

    private void table(Table table) {
        elements.add(new SlipElement.Row(table.title(), "", true));
        List<List<String>> rows = table.rows();
        int first = Math.max(0, rows.size() - MOST);
        if (first > 0) {
            say(tables.words().say(Phrase.SUMMARY_MORE, first));
        }
        rows.subList(first, rows.size()).forEach(row -> row(table, row));
        if (!table.total().isEmpty()) {
            row(table, table.total());
        }
        elements.add(new SlipElement.Rule());
    }

    /** The last cell stands on the right when it is short: a value or a figure; else it is a sentence of its own. */
    private void row(Table table, List<String> cells) {
        boolean pair = cells.size() == 2 || table.columns().getLast().figure();
        List<String> shown = cells.stream()
                .filter(cell -> !cell.isEmpty() && !cell.equals(Table.NOTHING))
                .toList();
        if (pair) {
            String left = String.join(", ", shown.subList(0, shown.size() - 1));
            elements.add(new SlipElement.Row(left, shown.getLast(), false));
        } else {
            say(String.join(", ", shown));
        }
    }

    private void say(String words) {
        elements.add(new SlipElement.Paragraph(words));
    }
}
