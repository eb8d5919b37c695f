package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.tallystick.book.Place;

/** Where an entry stands in the book. */
public record Filed(UUID id, long line, Place place, LocalDate day) {}
