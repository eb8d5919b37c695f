/** What the till asks of devices, in words that hold for each of them. */
@NullMarked
package org.tallystick.till.device;

import org.jspecify.annotations.NullMarked;
