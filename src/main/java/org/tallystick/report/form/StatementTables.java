package org.tallystick.report.form;

import java.util.List;
import org.joda.money.Money;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.Statement;
import org.tallystick.report.form.Table.Column;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** A statement as tables in the customer's language. */
public record StatementTables(Statement statement, Wording words) {
    public static StatementTables of(Statement statement) {
        var details = statement.customer().details();
        String own = details == null ? null : details.language();
        return new StatementTables(statement, Wording.in(statement.shop().languageFor(own)));
    }

    public List<Table> all() {
        return List.of(entries(), open());
    }

    public String title() {
        return words.say(Phrase.STATEMENT_TITLE);
    }

    public String whose() {
        return SummaryTables.named(statement.customer());
    }

    public String period() {
        return words.say(Phrase.STATEMENT_PERIOD, words.date(statement.from()), words.date(statement.to()));
    }

    public String balanceBefore() {
        return words.say(Phrase.STATEMENT_BEFORE) + " " + words.amount(statement.before());
    }

    public String madeAt() {
        return statement.madeAt().line(words, statement.shop());
    }

    public String note() {
        return words.say(Phrase.IOU_BALANCE_NOTE);
    }

    /** The command that has every line. */
    private String allOfIt() {
        return "tallystick statement %s --from %s --to %s --format csv"
                .formatted(statement.customer().number(), statement.from(), statement.to());
    }

    public Table entries() {
        Money change = statement.after().minus(statement.before());
        return new Table(
                words.say(Phrase.STATEMENT_ENTRIES),
                List.of(
                        words(Phrase.DATE),
                        words(Phrase.STATEMENT_WHAT),
                        words(Phrase.SLIP),
                        figure(Phrase.STATEMENT_CHANGE),
                        figure(Phrase.STATEMENT_PAID),
                        figure(Phrase.STATEMENT_BALANCE)),
                statement.lines().stream().map(this::row).toList(),
                List.of(
                        words.say(Phrase.SUMMARY_TOTAL),
                        "",
                        "",
                        statement.leftOut() == 0 ? words.figure(change) : "",
                        orNothing(statement.paid()),
                        words.figure(statement.after())),
                new Table.Gap(0, statement.leftOut(), allOfIt()));
    }

    private List<String> row(Statement.Line line) {
        return List.of(
                words.date(line.day()),
                what(line),
                line.slip() == null ? "" : line.slip().value(),
                words.figure(line.change()),
                orNothing(line.paid()),
                words.figure(line.balance()));
    }

    String what(Statement.Line line) {
        return what(line, words);
    }

    static String what(Statement.Line line, Wording words) {
        return line.takenOver() == null
                ? words.say(line.kind().phrase())
                : words.say(line.kind().phrase(), line.takenOver());
    }

    private String orNothing(Money sum) {
        return sum.isZero() ? Table.NOTHING : words.figure(sum);
    }

    public Table open() {
        return new Table(
                words.say(Phrase.STATEMENT_OPEN),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.SUMMARY_STATE),
                        figure(Phrase.DATE),
                        figure(Phrase.SUMMARY_DUE),
                        figure(Phrase.STATEMENT_OPEN_OF),
                        figure(Phrase.STATEMENT_OPEN)),
                statement.open().shown().stream().map(this::row).toList(),
                List.of(
                        words.say(Phrase.SUMMARY_TOTAL),
                        Table.NOTHING,
                        "",
                        "",
                        "",
                        words.figure(statement.open().sum())),
                Table.gap(statement.open(), allOfIt()));
    }

    private List<String> row(OpenItem item) {
        return List.of(
                item.slip().value(),
                item.disputed() ? words.say(Phrase.STATEMENT_DISPUTED) : Table.NOTHING,
                words.date(item.day()),
                item.open().isNegative() ? Table.NOTHING : words.date(item.due()),
                words.figure(item.amount()),
                words.figure(item.open()));
    }

    private Column words(Phrase name) {
        return Column.words(words.say(name));
    }

    private Column figure(Phrase name) {
        return Column.figure(words.say(name));
    }
}
