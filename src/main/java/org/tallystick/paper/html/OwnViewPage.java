package org.tallystick.paper.html;

import org.tallystick.report.OwnView;
import org.tallystick.report.form.OwnViewTables;

/** What is kept of a customer, as a page of A4. */
public final class OwnViewPage {
    private OwnViewPage() {}

    public static String html(OwnView view) {
        return html(view, Integer.MAX_VALUE);
    }

    /**
     * As it becomes a PDF, of very long tables the last rows.
     *
     * @param mostCharacters of the page
     */
    public static String onPaper(OwnView view, int mostCharacters) {
        return Tables.onPaper(mostCharacters, rows -> html(view, rows));
    }

    private static String html(OwnView view, int mostRows) {
        OwnViewTables own = OwnViewTables.of(view);
        Markup page = new Markup(own.words().language());
        page.element("h1", own.title())
                .element("p", view.shop().name(), "class", "day")
                .element("p", own.whose(), "class", "day");
        Tables tables = new Tables(page, own.words());
        own.all().forEach(table -> tables.add(table.lastAtMost(mostRows)));
        page.element("p", own.ending(), "class", "ending").element("p", own.madeAt(), "class", "ending");
        return Page.of(own.words().language(), own.title() + " " + own.whose(), Page.Kind.SUMMARY, page);
    }
}
