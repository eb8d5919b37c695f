package org.tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a line, and when.
 *
 * @param id made by the caller
 * @param fingerprint of the content as it was sent, PIN left out; null for what the machine itself records
 * @param today the business day by the till's clock
 */
public record Request(UUID id, @Nullable String fingerprint, Instant at, LocalDate today, String by) {}
