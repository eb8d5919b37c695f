/**
 * Where everything is put together, and the only place that reads the clock, makes ids and draws random numbers.
 */
@NullMarked
package org.tallystick;

import org.jspecify.annotations.NullMarked;
