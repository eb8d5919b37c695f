/**
 * The till session: one queue of requests and device events, worked off by one thread, and what it asks of devices.
 * The faces and the devices meet here and nowhere else.
 */
@NullMarked
package org.tallystick.till;

import org.jspecify.annotations.NullMarked;
