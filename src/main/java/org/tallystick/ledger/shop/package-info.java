/**
 * What the entries of the whole shop add up to: sums, business days and shifts, and how far the clock is believed.
 * Values.
 */
@NullMarked
package org.tallystick.ledger.shop;

import org.jspecify.annotations.NullMarked;
