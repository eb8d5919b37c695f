/**
 * Receipt printers: what a model can do stands in its profile, how a slip becomes bytes and how it is known that they
 * became paper stand here. Knows protocols, not models.
 */
@NullMarked
package org.tallystick.device.printer;

import org.jspecify.annotations.NullMarked;
