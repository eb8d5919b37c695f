/**
 * Keeps what the book adds up to in an embedded Derby database, the only place that knows SQL. It holds no fact of its
 * own: whatever goes wrong here ends in {@link org.tallystick.ledger.IndexUnusable} and a rebuild from the book.
 */
@NullMarked
package org.tallystick.index;

import org.jspecify.annotations.NullMarked;
