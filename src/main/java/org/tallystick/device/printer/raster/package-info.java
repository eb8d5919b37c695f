/**
 * Words and pictures as dots, for what a printer has no letters for: fonts, shaped lines, the shop's logo. AWT is
 * loaded when the first of them is needed.
 */
@NullMarked
package org.tallystick.device.printer.raster;

import org.jspecify.annotations.NullMarked;
