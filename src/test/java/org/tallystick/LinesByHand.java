package org.tallystick;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;

/**
 * Goes on with the book of a shop that is closed, line by line as a test writes them: what the product of today would
 * refuse, and an older one took.
 */
final class LinesByHand implements AutoCloseable {
    private static final Pattern LAST =
            Pattern.compile("\"day\":\"([^\"]+)\".*\"slips\":([0-9]+),\"customers\":([0-9]+)");

    private final CreditBook book;
    private final String day;
    private long slips;
    private long customers;

    LinesByHand(Path folder) {
        List<String> epochs = CreditBook.epochsIn(folder, new OsDisk());
        book = CreditBook.open(folder, epochs.getLast(), BookPosition.START, () -> new byte[16], new OsDisk());
        Matcher last = LAST.matcher(book.lastEntry().orElseThrow());
        if (!last.find()) {
            throw new AssertionError(book.lastEntry());
        }
        day = last.group(1);
        slips = Long.parseLong(last.group(2));
        customers = Long.parseLong(last.group(3));
    }

    /**
     * Writes one line.
     *
     * @param entry without what stands in every entry; {@code SLIP} is the next number of a slip, {@code WHO} that of a
     *     customer
     * @return the line's number
     */
    long add(String entry, @Nullable String personal) {
        slips += entry.contains("\"SLIP\"") ? 1 : 0;
        customers += entry.contains("\"WHO\"") ? 1 : 0;
        long number = book.head().line() + 1;
        String head =
                ",\"id\":\"%s\",\"at\":\"%sT13:05:00Z\",\"day\":\"%s\",\"by\":\"Ann\",\"slips\":%d,\"customers\":%d"
                        .formatted(new UUID(1, number), day, day, slips, customers);
        String numbered = entry.replace("\"SLIP\"", '"' + slip() + '"').replace("\"WHO\"", '"' + customer() + '"');
        book.append(numbered.replaceFirst(",|}$", Matcher.quoteReplacement(head) + "$0"), personal);
        return number;
    }

    /** The last one that was used. */
    String slip() {
        return "%s-%06d".formatted(book.name(), slips);
    }

    /** The last one that was used. */
    String customer() {
        return "%s-%04d".formatted(book.name().substring(0, book.name().indexOf('.')), customers);
    }

    @Override
    public void close() {
        book.close();
    }
}
