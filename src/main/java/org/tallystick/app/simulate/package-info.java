/** Virtual devices for the command line: what somebody types happens to the device. */
@NullMarked
package org.tallystick.app.simulate;

import org.jspecify.annotations.NullMarked;
