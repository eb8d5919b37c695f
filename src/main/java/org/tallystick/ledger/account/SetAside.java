package org.tallystick.ledger.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tallystick.book.BookLine;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.validation.InvalidInput;

/**
 * A line of the book that cannot be added up. Nothing of it counts but its day, its id and the numbers that it used;
 * the accounts that it names get no new credit until somebody has looked at it.
 *
 * @param what is wrong with it
 * @param accounts those that it names, and those of the slips that it names, the first of them
 */
public record SetAside(long line, String what, List<CustomerNumber> accounts) {
    private static final int MOST_LETTERS = 500;
    private static final int MOST_ACCOUNTS = 50;
    private static final Pattern NUMBER = Pattern.compile("\"([A-Z][A-Z0-9]{0,7}(\\.[1-9][0-9]{0,4})?-[0-9]{4,12})\"");

    public SetAside {
        what = what.length() > MOST_LETTERS ? what.substring(0, MOST_LETTERS) : what;
        accounts = List.copyOf(accounts.subList(0, Math.min(MOST_ACCOUNTS, accounts.size())));
    }

    public static SetAside of(BookLine line, RuntimeException why, Set<CustomerNumber> accounts) {
        boolean expected = why instanceof EntryDoesNotFit || why instanceof InvalidInput;
        String message = String.valueOf(why.getMessage());
        return new SetAside(
                line.number(),
                expected ? message : why.getClass().getSimpleName() + ": " + message,
                List.copyOf(accounts));
    }

    /**
     * Those that a line names by the letters alone, since it may say what no entry can say.
     *
     * @param owners whose a slip is
     */
    public static Set<CustomerNumber> accountsIn(String line, Function<SlipNumber, Optional<CustomerNumber>> owners) {
        return NUMBER.matcher(line)
                .results()
                .flatMap(number -> account(number, owners).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<CustomerNumber> account(
            MatchResult number, Function<SlipNumber, Optional<CustomerNumber>> owners) {
        String text = number.group(1);
        try {
            return number.group(2) == null ? Optional.of(new CustomerNumber(text)) : owners.apply(new SlipNumber(text));
        } catch (InvalidInput expected) {
            return Optional.empty(); // too long for one
        }
    }

    /** For the owner. */
    public String text() {
        return "line %d is set aside, since it cannot be added up: %s".formatted(line, what)
                + (accounts.isEmpty()
                        ? ""
                        : ". No new credit for %s, whose balance is without it; repayments go on"
                                .formatted(accounts.stream()
                                        .map(CustomerNumber::value)
                                        .collect(Collectors.joining(", "))));
    }
}
