package org.tallystick.report.form;

import org.tallystick.report.Statement;

/** A statement as text of 80 columns. */
public final class StatementText {
    private StatementText() {}

    public static String of(Statement statement) {
        StatementTables tables = StatementTables.of(statement);
        TextPage page = new TextPage(tables.words());
        page.sides(tables.title(), statement.shop().name());
        page.sides(tables.whose(), tables.period());
        page.sides(tables.balanceAfter(), tables.madeAt());
        tables.all().forEach(page::titled);
        page.line("");
        page.paragraph(tables.note());
        tables.acknowledgement().ifPresent(agreed -> {
            page.line("");
            page.paragraph(agreed.agreed());
            page.paragraph(agreed.inWords());
            agreed.toWrite().forEach(page::writeHere);
        });
        return page.text();
    }
}
