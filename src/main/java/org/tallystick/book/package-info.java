/**
 * The credit book: append-only files of lines, chained by hashes. Knows nothing of what the lines mean.
 */
@NullMarked
package org.tallystick.book;

import org.jspecify.annotations.NullMarked;
