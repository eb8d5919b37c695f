/** Ties the devices of this machine to the till: what a printer or a reader says becomes an event in its queue. */
@NullMarked
package org.tallystick.app.devices;

import org.jspecify.annotations.NullMarked;
