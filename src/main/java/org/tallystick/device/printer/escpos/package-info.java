/**
 * ESC/POS as typed commands and answers, read and written by one codec, so that what the product sends and what a
 * virtual printer understands cannot drift apart. Knows no printer models.
 */
@NullMarked
package org.tallystick.device.printer.escpos;

import org.jspecify.annotations.NullMarked;
