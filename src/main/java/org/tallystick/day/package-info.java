/** The business day and its shifts: closing the drawer, and the owner's word for a clock that jumped. */
@NullMarked
package org.tallystick.day;

import org.jspecify.annotations.NullMarked;
