/** How a slip becomes the bytes of a printer. */
@NullMarked
package org.tallystick.device.printer.render;

import org.jspecify.annotations.NullMarked;
