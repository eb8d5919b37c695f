package org.tallystick.entry;

import org.joda.money.Money;

/** The part of a repayment that clears, or part-clears, one slip; above zero. */
public record Allocation(SlipNumber slip, Money amount) {}
