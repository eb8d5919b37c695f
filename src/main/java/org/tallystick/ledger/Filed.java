package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;

/**
 * Where an entry stands in the book.
 *
 * @param account whose it is; null for an entry that is nobody's
 */
public record Filed(
        UUID id,
        long line,
        Place place,
        LocalDate day,
        @Nullable CustomerNumber account) {}
