/**
 * The kinds of lines of the credit book, as values that check themselves. An entry holds results, not recipes:
 * reading it back needs no settings, no clock and no policy.
 */
@NullMarked
package org.tallystick.entry;

import org.jspecify.annotations.NullMarked;
