/** The summary of each day that is over, printed, kept and mailed by itself. */
@NullMarked
package org.tallystick.evening;

import org.jspecify.annotations.NullMarked;
