package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.entry.SaleLine;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.Part;
import org.tallystick.report.Statement;
import org.tallystick.report.Statement.History;
import org.tallystick.report.form.Table.Column;
import org.tallystick.slip.form.GoodsPrice;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** A statement as tables in the customer's language, and what the customer may sign below them. */
public record StatementTables(Statement statement, Wording words) {
    public static StatementTables of(Statement statement) {
        var details = statement.customer().details();
        String own = details == null ? null : details.language();
        return new StatementTables(statement, Wording.in(statement.shop().languageFor(own)));
    }

    /** What happened on the account, and on those that it took over, and what is open. */
    public List<Table> all() {
        return all(Integer.MAX_VALUE);
    }

    /**
     * As {@link #all()}, with the beginning of a long list of what is open.
     *
     * @param mostOpen so many of it at most; what happened is shortened by {@link Statement#latest}
     */
    public List<Table> all(int mostOpen) {
        List<Table> all = new ArrayList<>(List.of(entries()));
        statement.earlier().forEach(each -> all.add(history(each)));
        all.add(open().atMost(mostOpen));
        return all;
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

    public String balanceAfter() {
        return words.say(Phrase.IOU_BALANCE_AFTER) + " " + words.amount(statement.after());
    }

    public String madeAt() {
        return statement.madeAt().line(words, statement.shop());
    }

    public String note() {
        return words.say(Phrase.IOU_BALANCE_NOTE);
    }

    /**
     * What the customer agrees to who signs: what is owed at the end, apart from what is disputed, in figures and in
     * words, which no pen can alter.
     */
    public record Acknowledgement(String agreed, String inWords, List<String> toWrite) {}

    /** Empty where nothing is owed. */
    public Optional<Acknowledgement> acknowledgement() {
        Money owed = statement.after().minus(statement.disputed());
        if (!owed.isPositive()) {
            return Optional.empty();
        }
        Phrase agreed =
                statement.disputed().isZero() ? Phrase.STATEMENT_AGREED : Phrase.STATEMENT_AGREED_WITHOUT_DISPUTED;
        return Optional.of(new Acknowledgement(
                words.say(agreed, words.date(statement.to()), words.amount(owed)),
                words.say(Phrase.WORDS, words.inWords(owed)),
                List.of(words.say(Phrase.DATE), words.say(Phrase.IOU_SIGNATURE))));
    }

    /** The command that has every line. */
    private String allOfIt() {
        return "tallystick statement %s --from %s --to %s --format csv"
                .formatted(statement.customer().number(), statement.from(), statement.to());
    }

    public Table entries() {
        return history(statement.own());
    }

    /** Begins with the balance before. */
    private Table history(History history) {
        List<List<String>> rows = new ArrayList<>();
        List<List<List<String>>> parts = new ArrayList<>();
        rows.add(List.of(
                history.leftOut() == 0 ? words.date(statement.from()) : "",
                words.say(Phrase.STATEMENT_BEFORE),
                "",
                "",
                "",
                words.figure(history.before())));
        parts.add(List.of());
        for (Statement.Line line : history.lines()) {
            rows.add(row(line));
            parts.add(line.parts().stream()
                    .map(part -> List.of("", what(part, line), "", figure(part), "", ""))
                    .toList());
        }
        return new Table(
                title(history),
                List.of(
                        words(Phrase.DATE),
                        words(Phrase.STATEMENT_WHAT),
                        words(Phrase.SLIP),
                        figure(Phrase.STATEMENT_CHANGE),
                        figure(Phrase.STATEMENT_PAID),
                        figure(Phrase.STATEMENT_BALANCE)),
                rows,
                List.of(
                        words.date(history.ended() == null ? statement.to() : history.ended()),
                        words.say(Phrase.IOU_BALANCE_AFTER),
                        "",
                        signed(history.after().minus(history.before())),
                        history.leftOut() == 0 ? orNothing(history.paid()) : "",
                        words.figure(history.after())),
                List.of(),
                List.of(),
                parts,
                new Table.Gap(0, history.leftOut(), allOfIt()));
    }

    String title(History history) {
        return history.ended() == null
                ? words.say(Phrase.STATEMENT_ENTRIES)
                : words.say(Phrase.STATEMENT_EARLIER, history.account(), words.date(history.ended()));
    }

    private List<String> row(Statement.Line line) {
        return List.of(
                words.date(line.day()),
                what(line),
                line.slip() == null ? "" : line.slip().value(),
                signed(line.change()),
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

    /** Such as: Rice 1 kg, 3 x 2.50; with its sum where that did nothing to the balance. */
    String what(Part part, Statement.Line line) {
        String name = name(part, line);
        return part.isAside() ? name + ": " + words.figure(part.amount()) : name;
    }

    private String name(Part part, Statement.Line line) {
        return switch (part.kind()) {
            case GOODS, GOODS_BACK -> goods(Objects.requireNonNull(part.goods()));
            case RECEIPT -> words.say(Phrase.IOU_GOODS_ON_RECEIPT, Objects.requireNonNull(part.receipt()));
            case PAID_NOW -> words.say(Phrase.IOU_PAID_NOW);
            case FROM_CREDIT -> words.say(Phrase.STATEMENT_FROM_CREDIT, slip(part));
            case TAKEN_OFF -> words.say(line.kind().phrase());
            case HANDED_OUT -> words.say(Phrase.STATEMENT_HANDED_OUT);
            case GIVEN_UP -> words.say(Phrase.STATEMENT_WRITTEN_OFF);
            case CLEARED -> words.say(Phrase.STATEMENT_FOR_SLIP, slip(part));
            case RECOVERED -> words.say(Phrase.CHIT_RECOVERED, slip(part));
            case KEPT -> words.say(Phrase.CHIT_KEPT);
            case CREDIT_USED -> words.say(Phrase.STATEMENT_CREDIT_USED, slip(part));
        };
    }

    private static String slip(Part part) {
        return Objects.requireNonNull(part.slip()).value();
    }

    private String goods(SaleLine line) {
        String price = GoodsPrice.of(line, words);
        return price == null ? line.name() : line.name() + ", " + price;
    }

    /** What a part did to the balance; empty where that was nothing. */
    String figure(Part part) {
        return part.isAside() ? "" : words.figure(part.change());
    }

    private String signed(Money sum) {
        return SummaryTables.signed(sum, words);
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
