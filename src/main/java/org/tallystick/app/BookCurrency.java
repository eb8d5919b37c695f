package org.tallystick.app;

import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Disk;
import org.tallystick.entry.BalanceMoved;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.ledger.replay.ReadLines;
import org.tallystick.validation.InvalidInput;

/** Which currency a book is in: that of the first money in it. In another one nothing of it could be added up. */
final class BookCurrency {
    private BookCurrency() {}

    /** @throws InvalidInput when the book is in another currency: it was changed in the settings */
    static void mustBe(CurrencyUnit set, Path folder, CreditBook book, EntryCodec codec, Disk disk) {
        BookReader reader = new BookReader(folder, book.head(), disk);
        of(reader, codec).filter(first -> !first.equals(set)).ifPresent(first -> {
            throw new InvalidInput(
                    "shop.currency",
                    "is %s, but %s holds a book in %s; put %s back into shop.yaml, or begin another folder with: %s"
                            .formatted(set, folder, first, first, "tallystick --data NEW init"));
        });
    }

    /** It stands near the beginning, and no more is read. */
    static Optional<CurrencyUnit> of(BookReader book, EntryCodec codec) {
        try {
            book.forEach(
                    BookPosition.START,
                    (line, end) -> read(line, codec).map(Money::getCurrencyUnit).ifPresent(currency -> {
                        throw new Found(currency);
                    }));
            return Optional.empty();
        } catch (Found found) {
            return Optional.of(found.currency);
        } catch (BookDamaged damaged) {
            return Optional.empty(); // told by who looks for damage; the shop starts all the same
        }
    }

    /** Ends the reading. */
    private static final class Found extends RuntimeException {
        private final CurrencyUnit currency;

        Found(CurrencyUnit currency) {
            super(currency.getCode(), null, false, false);
            this.currency = currency;
        }
    }

    /** A line that cannot be read is somebody else's to tell. */
    private static Optional<Money> read(BookLine line, EntryCodec codec) {
        try {
            return money(ReadLines.entry(line, codec));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Money> money(Entry entry) {
        return switch (entry) {
            case BalanceMoved moved -> Optional.of(moved.balances().after());
            case CustomerEntry.Opened opened ->
                Optional.ofNullable(
                        opened.opening() == null
                                ? opened.terms().limit()
                                : opened.opening().amount());
            case CustomerEntry.TermsSet set -> Optional.ofNullable(set.terms().limit());
            case DayEntry.Closed closed -> Optional.of(closed.outstanding());
            case DayEntry.ShiftClosed closed -> Optional.of(closed.expected());
            default -> Optional.empty();
        };
    }
}
