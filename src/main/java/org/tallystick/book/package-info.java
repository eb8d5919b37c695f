/**
 * The credit book: append-only files whose lines are chained by hashes and forced to disk before anyone is told.
 * It knows nothing of what the lines mean; {@code docs/book-format.md} describes every byte.
 */
@NullMarked
package org.tallystick.book;

import org.jspecify.annotations.NullMarked;
