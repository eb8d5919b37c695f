/** What a printer model can do, read from its file in device-profiles. */
@NullMarked
package org.tallystick.device.printer.profile;

import org.jspecify.annotations.NullMarked;
