package org.tallystick.report.form;

import org.tallystick.report.OwnView;

/** What is kept of a customer, as text of 80 columns. */
public final class OwnViewText {
    private OwnViewText() {}

    public static String of(OwnView view) {
        OwnViewTables tables = OwnViewTables.of(view);
        TextPage page = new TextPage(tables.words());
        page.sides(tables.title(), view.shop().name());
        page.sides(tables.whose(), tables.madeAt());
        tables.all().forEach(page::titled);
        page.line("");
        page.paragraph(tables.ending());
        return page.text();
    }
}
