package org.tallystick.ledger.shop;

import java.time.LocalDate;

/**
 * A point in the book, from which on movements are looked for.
 *
 * @param line the last line before it
 * @param day no line behind it is of an earlier business day
 */
public record Moment(long line, LocalDate day) {}
