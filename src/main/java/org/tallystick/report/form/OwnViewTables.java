package org.tallystick.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Payments;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.conduct.Purchases;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.OwnView;
import org.tallystick.report.OwnView.Note;
import org.tallystick.report.form.Table.Column;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** What is kept of a customer as tables in the customer's language; the first three have a label and a value each. */
public record OwnViewTables(OwnView view, Wording words) {
    private static final int MOST_OPEN = 2_000;

    public static OwnViewTables of(OwnView view) {
        PersonalDetails details = view.customer().details();
        String own = details == null ? null : details.language();
        return new OwnViewTables(view, Wording.in(view.shop().languageFor(own)));
    }

    /** Those that have anything to say. */
    public List<Table> all() {
        return Stream.of(person(), agreed(), standing(), open(), promised(), soFar(), noted())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    public String title() {
        return words.say(Phrase.OWN_TITLE);
    }

    public String whose() {
        return SummaryTables.named(view.customer());
    }

    public String madeAt() {
        return view.madeAt().line(words, view.shop());
    }

    /** Why it is kept, and what the customer may ask for. */
    public String ending() {
        return words.say(Phrase.OWN_ENDING);
    }

    private final class Facts {
        private final List<List<String>> rows = new ArrayList<>();

        Facts add(Phrase label, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                rows.add(List.of(words.say(label), value));
            }
            return this;
        }

        Facts add(Phrase label, @Nullable LocalDate day) {
            return add(label, day == null ? null : words.date(day));
        }

        Table under(Phrase title) {
            return new Table(words.say(title), List.of(Column.words(""), Column.words("")), rows, List.of());
        }
    }

    private Table person() {
        PersonalDetails details = view.customer().details();
        Facts facts = new Facts().add(Phrase.OWN_SINCE, view.customer().opened());
        if (details != null) {
            facts.add(Phrase.OWN_KNOWN_AS, details.knownAs())
                    .add(Phrase.OWN_PHONE, details.phone())
                    .add(Phrase.OWN_PLACE, details.place());
        }
        CustomerNote word = view.customer().word();
        String reach =
                Stream.of(word.when(), word.where()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return facts.add(Phrase.OWN_CARDS, cards())
                .add(Phrase.OWN_REACH, reach)
                .add(Phrase.OWN_NOTE, word.note())
                .add(Phrase.OWN_TYPE, word.typeBy() == null ? null : words.say(OwnView.phrase(word.type())))
                .under(Phrase.OWN_PERSON);
    }

    private @Nullable String cards() {
        List<String> cards = view.cards();
        return cards.isEmpty()
                ? null
                : cards.size() + " ("
                        + String.join(
                                ", ", cards.stream().map(card -> "..." + card).toList()) + ")";
    }

    private Table agreed() {
        CreditTerms terms = view.customer().terms();
        String credit = switch (terms.mode()) {
            case NONE -> words.say(Phrase.OWN_CREDIT_NONE);
            case LIMITED ->
                terms.limit() == null ? "" : words.say(Phrase.OWN_CREDIT_UP_TO, words.amount(terms.limit()));
            case UNLIMITED -> words.say(Phrase.OWN_CREDIT_ANY);
        };
        return new Facts()
                .add(Phrase.OWN_CREDIT, credit)
                .add(Phrase.OWN_DUE_TODAY, words.date(view.shop().calendar().dueDate(terms, view.today())))
                .add(Phrase.OWN_GUARANTOR, guarantor())
                .under(Phrase.OWN_AGREED);
    }

    private @Nullable String guarantor() {
        Guarantor guarantor = view.customer().guarantor();
        if (guarantor == null || guarantor.name() == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(List.of(guarantor.name()));
        if (guarantor.upTo() != null) {
            parts.add(words.say(Phrase.OWN_CREDIT_UP_TO, words.amount(guarantor.upTo())));
        }
        if (!guarantor.signed()) {
            parts.add(words.say(Phrase.OWN_NOT_SIGNED));
        }
        return String.join(", ", parts);
    }

    private Table standing() {
        StandingNote note = view.standing();
        Facts facts = new Facts().add(Phrase.OWN_CREDIT, words.say(OwnView.phrase(note)));
        if (note.from() != null) {
            facts.add(Phrase.SUMMARY_REASON, note.reason())
                    .add(Phrase.OWN_SOURCE, words.say(source(note)))
                    .add(Phrase.SUMMARY_ALLOWED_BY, note.by())
                    .add(Phrase.OWN_FROM, note.from())
                    .add(Phrase.OWN_UNTIL, note.until())
                    .add(Phrase.OWN_REVIEW, note.review());
        }
        return facts.under(Phrase.OWN_STANDING);
    }

    private static Phrase source(StandingNote note) {
        return note.source() == Source.HEARSAY ? Phrase.OWN_HEARSAY : Phrase.OWN_EXPERIENCE;
    }

    private Table open() {
        List<OpenItem> all = view.account().open();
        List<OpenItem> oldest = all.subList(0, Math.min(all.size(), MOST_OPEN));
        int more = all.size() - oldest.size();
        return new Table(
                words.say(Phrase.STATEMENT_OPEN),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.SUMMARY_STATE),
                        figure(Phrase.SUMMARY_DUE),
                        figure(Phrase.STATEMENT_OPEN)),
                oldest.stream().map(this::row).toList(),
                List.of(
                        words.say(Phrase.SUMMARY_TOTAL),
                        Table.NOTHING,
                        "",
                        words.figure(view.account().owed())),
                more == 0 ? null : new Table.Gap(oldest.size(), more, null));
    }

    private List<String> row(OpenItem item) {
        return List.of(
                item.slip().value(),
                item.disputed() ? words.say(Phrase.STATEMENT_DISPUTED) : Table.NOTHING,
                item.open().isNegative() ? Table.NOTHING : words.date(item.due()),
                words.figure(item.open()));
    }

    private Table promised() {
        return new Table(
                words.say(Phrase.OWN_PROMISED),
                List.of(words(Phrase.SUMMARY_DUE), figure(Phrase.SUMMARY_SUM)),
                view.agreed().pledges().stream().flatMap(this::rows).toList(),
                List.of());
    }

    private Stream<List<String>> rows(PromiseToPay pledge) {
        List<Instalment> toCome =
                pledge.parts().subList(pledge.judged(), pledge.parts().size());
        return toCome.stream().map(part -> List.of(words.date(part.due()), words.figure(part.amount())));
    }

    private Table soFar() {
        Purchases bought = view.account().conduct().purchases();
        Payments paid = view.account().conduct().payments();
        List<PromiseOutcome> given = view.agreed().words();
        Facts facts = new Facts();
        if (bought.sales() > 0) {
            facts.add(Phrase.OWN_SALES, Integer.toString(bought.sales()))
                    .add(Phrase.OWN_USUAL, words.amount(bought.usual()));
        }
        return facts.add(Phrase.OWN_IN_TIME, count(paid.inTime()))
                .add(Phrase.OWN_LATE, count(paid.late()))
                .add(Phrase.OWN_KEPT, days(given.stream().filter(word -> word.kept() == Kept.KEPT)))
                .add(Phrase.OWN_NOT_KEPT, days(given.stream().filter(word -> word.kept() != Kept.KEPT)))
                .under(Phrase.OWN_SO_FAR);
    }

    private static @Nullable String count(int number) {
        return number == 0 ? null : String.format(Locale.ROOT, "%d", number);
    }

    private @Nullable String days(Stream<PromiseOutcome> given) {
        String days =
                String.join(", ", given.map(word -> words.date(word.due())).toList());
        return days.isEmpty() ? null : days;
    }

    private Table noted() {
        return new Table(
                words.say(Phrase.OWN_NOTED),
                List.of(
                        words(Phrase.DATE),
                        words(Phrase.STATEMENT_WHAT),
                        words(Phrase.SUMMARY_ALLOWED_BY),
                        words(Phrase.SUMMARY_REASON)),
                view.noted().stream().map(this::row).toList(),
                List.of(),
                view.leftOut() == 0 ? null : new Table.Gap(0, view.leftOut(), null));
    }

    private List<String> row(Note note) {
        return List.of(
                words.date(note.day()),
                words.say(note.what()),
                note.by(),
                note.words() == null ? Table.NOTHING : note.words());
    }

    private Column words(Phrase name) {
        return Column.words(words.say(name));
    }

    private Column figure(Phrase name) {
        return Column.figure(words.say(name));
    }
}
