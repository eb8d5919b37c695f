/**
 * Star line mode as typed commands and answers, read and written by one codec. Knows no printer models.
 *
 * @see <a href="https://www.starmicronics.com/">Star Micronics, Star Line Mode command specifications</a>
 */
@NullMarked
package org.tallystick.device.printer.star;

import org.jspecify.annotations.NullMarked;
