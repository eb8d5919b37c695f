package org.tallystick.exchange.exports;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Disk;
import org.tallystick.entry.EntryCodec;

/**
 * Where exports come from.
 *
 * @param folder the data folder
 * @param head asks the till how far the book is
 * @param setAside asks the till which lines of the book could not be added up
 * @param customers asks the till who they are and what they owe
 * @param ids of rows that come in; with a key of the shop's own, so that nobody can tell a person from an id
 */
public record Source(
        Path folder,
        Disk disk,
        EntryCodec codec,
        CurrencyUnit currency,
        Supplier<BookPosition> head,
        Supplier<Set<Long>> setAside,
        CustomersNow customers,
        Function<String, UUID> ids) {}
