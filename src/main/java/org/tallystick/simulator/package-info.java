/**
 * Virtual devices on pseudo-terminals and TCP, to try Tallystick and to test it without hardware. A device is a pure
 * machine of bytes; a host runs it on an endpoint.
 */
@NullMarked
package org.tallystick.simulator;

import org.jspecify.annotations.NullMarked;
