package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.tallystick.report.Statement;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** A statement on the receipt printer: how each entry moved the balance, and what is still open. */
public final class StatementSlip {
    private static final int MOST = 60;

    private final Statement statement;
    private final StatementTables tables;
    private final Wording words;
    private final List<SlipElement> elements = new ArrayList<>();

    private StatementSlip(Statement statement) {
        this.statement = statement;
        tables = StatementTables.of(statement);
        words = tables.words();
    }

    public static Slip of(Statement statement) {
        StatementSlip slip = new StatementSlip(statement);
        slip.heading();
        slip.entries();
        slip.open();
        return new Slip(slip.words.language(), slip.elements);
    }

    private void heading() {
        elements.add(new SlipElement.Title(tables.title()));
        elements.add(new SlipElement.Centred(statement.shop().name()));
        elements.add(new SlipElement.Paragraph(tables.whose()));
        elements.add(new SlipElement.Paragraph(tables.period()));
        elements.add(new SlipElement.Rule());
    }

    /** The latest ones, so that a roll of paper is not used up; the balance before them holds the rest. */
    private void entries() {
        List<Statement.Line> lines = statement.lines();
        int first = Math.max(0, lines.size() - MOST);
        Money before = first == 0 ? statement.before() : lines.get(first - 1).balance();
        row(words.say(Phrase.STATEMENT_BEFORE), before, true);
        for (Statement.Line line : lines.subList(first, lines.size())) {
            row(words.date(line.day()) + " " + tables.what(line), line.change(), false);
        }
        row(words.say(Phrase.STATEMENT_BALANCE), statement.after(), true);
        elements.add(new SlipElement.Rule());
    }

    private void open() {
        if (statement.open().count() > 0) {
            elements.add(new SlipElement.Row(words.say(Phrase.STATEMENT_OPEN), "", true));
            statement.open().shown().stream()
                    .limit(MOST)
                    .forEach(item -> row(item.slip() + ", " + words.date(item.due()), item.open(), false));
            if (statement.open().count() > MOST) {
                elements.add(new SlipElement.Paragraph(
                        words.say(Phrase.SUMMARY_MORE, statement.open().count() - MOST)));
            }
            elements.add(new SlipElement.Rule());
        }
        elements.add(new SlipElement.Paragraph(tables.note()));
        elements.add(new SlipElement.Paragraph(tables.madeAt()));
        elements.add(new SlipElement.Cut());
    }

    private void row(String name, Money sum, boolean strong) {
        elements.add(new SlipElement.Row(name, words.figure(sum), strong));
    }
}
