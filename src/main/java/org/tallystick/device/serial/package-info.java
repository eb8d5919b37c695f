/**
 * Lines of bytes to devices, over serial ports and TCP. The only package that knows jSerialComm.
 */
@NullMarked
package org.tallystick.device.serial;

import org.jspecify.annotations.NullMarked;
