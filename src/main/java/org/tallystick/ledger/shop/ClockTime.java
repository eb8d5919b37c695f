package org.tallystick.ledger.shop;

import java.time.Instant;
import java.time.LocalDate;

/** What the till's clock says, and the business day that makes of it. */
public record ClockTime(Instant at, LocalDate day) {}
