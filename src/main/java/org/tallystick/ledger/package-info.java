/**
 * What the entries of the book add up to, computed by pure code, and the one way to write a new one. The index that
 * keeps the sums stands behind interfaces here.
 */
@NullMarked
package org.tallystick.ledger;

import org.jspecify.annotations.NullMarked;
