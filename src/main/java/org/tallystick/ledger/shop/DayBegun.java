package org.tallystick.ledger.shop;

import java.time.LocalDate;
import org.tallystick.book.BookPosition;

/** Where a business day begins in the book: behind which line. */
public record DayBegun(LocalDate day, BookPosition after) {}
