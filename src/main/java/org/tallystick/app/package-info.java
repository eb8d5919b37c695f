/**
 * Wires everything, and does nothing else: the only place that reads the clock, makes ids and draws random numbers.
 */
@NullMarked
package org.tallystick.app;

import org.jspecify.annotations.NullMarked;
