/** What an index of the book must be able to do; who keeps it is of no matter here. */
@NullMarked
package org.tallystick.ledger.index;

import org.jspecify.annotations.NullMarked;
