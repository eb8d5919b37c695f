/** Adds lines up: one at a time as they are written, or all of the book from its first. */
@NullMarked
package org.tallystick.ledger.replay;

import org.jspecify.annotations.NullMarked;
