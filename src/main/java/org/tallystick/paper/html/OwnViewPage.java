package org.tallystick.paper.html;

import java.util.List;
import org.tallystick.report.OwnView;
import org.tallystick.report.form.OwnViewTables;

/** What is kept of a customer, as a page of A4. */
public final class OwnViewPage {
    private OwnViewPage() {}

    public static String html(OwnView view) {
        return html(view, Integer.MAX_VALUE, Page.Medium.BROWSER);
    }

    /**
     * As it becomes a PDF, of very long tables the last rows.
     *
     * @param mostCharacters of the page
     */
    public static String onPaper(OwnView view, int mostCharacters) {
        return Tables.onPaper(mostCharacters, rows -> html(view, rows, Page.Medium.paperOf(view.shop())));
    }

    private static String html(OwnView view, int mostRows, Page.Medium medium) {
        OwnViewTables own = OwnViewTables.of(view);
        Page page = new Page(own.words().language(), own.title() + " " + own.whose(), Page.Kind.SUMMARY, medium);
        return new TablePage(
                        page,
                        own.title(),
                        List.of(view.shop().name(), own.whose()),
                        List.of(),
                        null,
                        new Tables(
                                page,
                                own.words(),
                                own.all().stream()
                                        .map(table -> table.lastAtMost(mostRows))
                                        .toList()),
                        List.of(own.ending(), own.madeAt()))
                .html();
    }
}
