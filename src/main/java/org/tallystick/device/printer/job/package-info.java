/** A printer's line: its thread, jobs from the first byte to their outcome, and what it says of itself. */
@NullMarked
package org.tallystick.device.printer.job;

import org.jspecify.annotations.NullMarked;
