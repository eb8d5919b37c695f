package org.tallystick.paper.html;

import java.util.List;
import org.tallystick.report.Statement;
import org.tallystick.report.form.StatementTables;
import org.tallystick.report.form.Table;

/** A customer's statement as a page of A4, across where the sums need it. */
public final class StatementPage {
    private StatementPage() {}

    public static String html(Statement statement) {
        return html(statement, Integer.MAX_VALUE, Page.Medium.BROWSER);
    }

    /**
     * As it becomes a PDF, with the latest entries and the oldest of what is open where there are very many.
     *
     * @param mostCharacters of the page
     */
    public static String onPaper(Statement statement, int mostCharacters) {
        return Tables.onPaper(mostCharacters, rows -> html(statement, rows, Page.Medium.paperOf(statement.shop())));
    }

    private static String html(Statement statement, int mostRows, Page.Medium medium) {
        StatementTables told = StatementTables.of(statement.latest(mostRows));
        List<Table> all = told.all(mostRows);
        Page page = new Page(told.words().language(), told.title() + " " + told.whose(), Tables.kind(all), medium);
        return new TablePage(
                        page,
                        told.title(),
                        List.of(statement.shop().name(), told.whose() + ", " + told.period()),
                        List.of(told.balanceAfter()),
                        null,
                        new Tables(page, told.words(), all),
                        List.of(told.note(), told.madeAt()),
                        told.acknowledgement().orElse(null))
                .html();
    }
}
