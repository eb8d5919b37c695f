package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.tallystick.entry.SaleLine;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.Part;
import org.tallystick.report.Statement;
import org.tallystick.report.Statement.History;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.slip.form.GoodsPrice;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * A statement on the receipt printer: how each entry moved the balance, what it is made of, what is still open, and a
 * line to sign. The latest entries alone, so that a roll of paper is not used up; the balance before them holds the
 * rest.
 */
public final class StatementSlip {
    /** Rows of entries and their parts. */
    private static final int MOST_ROWS = 120;

    private static final int MOST_OPEN = 60;

    private final Statement statement;
    private final StatementTables tables;
    private final Wording words;
    private final List<SlipElement> elements = new ArrayList<>();

    private StatementSlip(Statement statement) {
        this.statement = statement.latest(MOST_ROWS);
        tables = StatementTables.of(this.statement);
        words = tables.words();
    }

    public static Slip of(Statement statement) {
        StatementSlip slip = new StatementSlip(statement);
        slip.heading();
        slip.entries(slip.statement.own());
        slip.statement.earlier().forEach(slip::entries);
        slip.open();
        slip.ending();
        return new Slip(slip.words.language(), slip.elements);
    }

    private void heading() {
        elements.add(new SlipElement.Title(tables.title()));
        elements.add(new SlipElement.Centred(statement.shop().name()));
        elements.add(new SlipElement.Paragraph(tables.whose()));
        elements.add(new SlipElement.Paragraph(tables.period()));
        elements.add(new SlipElement.Rule());
    }

    private void entries(History history) {
        if (history.ended() != null) {
            elements.add(new SlipElement.Paragraph(tables.title(history)));
        }
        row(words.say(Phrase.STATEMENT_BEFORE), history.before(), true);
        for (Statement.Line line : history.lines()) {
            row(words.date(line.day()) + " " + tables.what(line), line.change(), false);
            if (line.slip() != null) {
                elements.add(new SlipElement.Paragraph("  " + line.slip()));
            }
            line.parts().forEach(part -> part(part, line));
        }
        row(words.say(Phrase.IOU_BALANCE_AFTER), history.after(), true);
        elements.add(new SlipElement.Rule());
    }

    /** Goods as on their slip: quantity and price stand below them. */
    private void part(Part part, Statement.Line line) {
        SaleLine goods = part.goods();
        String price = goods == null ? null : GoodsPrice.of(goods, words);
        String name = goods == null ? tables.what(part, line) : goods.name();
        elements.add(new SlipElement.Row("  " + name, tables.figure(part), false));
        if (price != null) {
            elements.add(new SlipElement.Paragraph("    " + price));
        }
    }

    private void open() {
        if (statement.open().count() > 0) {
            elements.add(new SlipElement.Row(words.say(Phrase.STATEMENT_OPEN), "", true));
            statement.open().shown().stream().limit(MOST_OPEN).forEach(this::open);
            if (statement.open().count() > MOST_OPEN) {
                elements.add(new SlipElement.Paragraph(
                        words.say(Phrase.SUMMARY_MORE, statement.open().count() - MOST_OPEN)));
            }
            elements.add(new SlipElement.Rule());
        }
    }

    private void open(OpenItem item) {
        row(item.slip() + ", " + words.date(item.due()), item.open(), false);
        if (item.disputed()) {
            elements.add(new SlipElement.Paragraph("  " + words.say(Phrase.STATEMENT_DISPUTED)));
        }
    }

    private void ending() {
        elements.add(new SlipElement.Paragraph(tables.note()));
        elements.add(new SlipElement.Paragraph(tables.madeAt()));
        tables.acknowledgement().ifPresent(agreed -> {
            elements.add(new SlipElement.Rule());
            elements.add(new SlipElement.Paragraph(agreed.agreed()));
            elements.add(new SlipElement.Paragraph(agreed.inWords()));
            for (String label : agreed.toWrite()) {
                elements.add(new SlipElement.Space(2));
                elements.add(new SlipElement.WriteHere(label));
            }
        });
        elements.add(new SlipElement.Cut());
    }

    private void row(String name, Money sum, boolean strong) {
        elements.add(new SlipElement.Row(name, words.figure(sum), strong));
    }
}
