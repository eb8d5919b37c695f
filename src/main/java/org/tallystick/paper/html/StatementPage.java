package org.tallystick.paper.html;

import java.util.List;
import org.tallystick.report.Statement;
import org.tallystick.report.form.StatementTables;
import org.tallystick.report.form.Table;

/** A customer's statement as a page of A4, across where the sums need it. */
public final class StatementPage {
    private StatementPage() {}

    public static String html(Statement statement) {
        return html(statement, Integer.MAX_VALUE);
    }

    /**
     * As it becomes a PDF, with the latest entries and the oldest of what is open where there are very many.
     *
     * @param mostCharacters of the page
     */
    public static String onPaper(Statement statement, int mostCharacters) {
        return Tables.onPaper(mostCharacters, rows -> html(statement, rows));
    }

    private static String html(Statement statement, int mostRows) {
        StatementTables statementTables = StatementTables.of(statement);
        Markup page = new Markup(statementTables.words().language());
        page.element("h1", statementTables.title())
                .element("p", statement.shop().name(), "class", "day")
                .element("p", statementTables.whose() + ", " + statementTables.period(), "class", "day")
                .element("p", statementTables.balanceBefore());
        List<Table> all = List.of(
                statementTables.entries().lastAtMost(mostRows),
                statementTables.open().atMost(mostRows));
        Tables tables = new Tables(page, statementTables.words());
        all.forEach(tables::add);
        page.element("p", statementTables.note(), "class", "ending")
                .element("p", statementTables.madeAt(), "class", "ending");
        Page.Kind kind = Tables.needBreadth(all) ? Page.Kind.WIDE_SUMMARY : Page.Kind.SUMMARY;
        return Page.of(
                statementTables.words().language(),
                statementTables.title() + " " + statementTables.whose(),
                kind,
                page);
    }
}
