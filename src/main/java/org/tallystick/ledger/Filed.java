package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.tallystick.book.Place;

/**
 * Where an entry stands in the book, to be found by its id. What the machine records unasked, such as the outcome of a
 * print, is not filed: nobody else knows its id, and it is more than half of all lines.
 */
public record Filed(UUID id, long line, Place place, LocalDate day) {}
