/**
 * Virtual devices on pseudo-terminals and TCP, to try Tallystick and to test it without hardware. A device is a pure
 * machine of bytes; a {@link org.tallystick.simulator.Host} runs it on an {@link org.tallystick.simulator.Endpoint}.
 */
@NullMarked
package org.tallystick.simulator;

import org.jspecify.annotations.NullMarked;
