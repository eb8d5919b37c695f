package org.tallystick.exchange.exports;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.StandingNote;
import org.tallystick.exchange.Guarded;
import org.tallystick.ledger.account.AccountOnWatch;

/** The customers on WATCH or BLOCKED as a CSV file that the import takes back. */
public final class StandingsFile {
    public static final String NUMBER = "number";
    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String STANDING = "standing";
    public static final String REASON = "reason";
    public static final String SOURCE = "source";
    public static final String BY = "by";
    public static final String UNTIL = "until";
    public static final String REVIEW = "review";

    /** Nobody reads them when the file comes in. */
    public static final List<String> ONLY_OUT = List.of("from", "owed", "toDecide");

    public static final List<String> COLUMNS = Stream.concat(
                    Stream.of(NUMBER, NAME, PHONE, STANDING, REASON, SOURCE, BY, UNTIL, REVIEW), ONLY_OUT.stream())
            .toList();

    private StandingsFile() {}

    /** The first line; lines end with CR LF. */
    public static String heading() {
        return CsvLine.of(COLUMNS);
    }

    /** The line of somebody whose standing holds; empty for others. */
    public static String line(AccountOnWatch held) {
        return held.ranOut() ? "" : CsvLine.of(row(held));
    }

    static void write(CustomersNow now, Consumer<String> out) {
        out.accept(heading());
        now.held(held -> out.accept(line(held)));
    }

    private static List<String> row(AccountOnWatch held) {
        Customer customer = held.account().customer();
        PersonalDetails details = customer.details();
        StandingNote note = held.note();
        return List.of(
                customer.number().value(),
                Guarded.write(details == null ? null : details.name()),
                Guarded.write(details == null ? null : details.phone()),
                note.standing().name(),
                Guarded.write(note.reason()),
                note.source().name(),
                Guarded.write(note.by()),
                text(note.until()),
                text(note.review()),
                text(note.from()),
                held.account().owed().getAmount().toPlainString(),
                toDecide(held));
    }

    /** Why the owner should look at it; empty when there is no hurry. */
    private static String toDecide(AccountOnWatch held) {
        String paid = held.settled() ? "SETTLED" : "";
        return held.reviewDue() ? paid.isEmpty() ? "REVIEW" : paid + " REVIEW" : paid;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
