/**
 * Virtual printers and card readers on pseudo-terminals and TCP ports, with faults on command. The product and its
 * tests reach them through the port's address alone, as they reach real devices.
 */
@NullMarked
package org.tallystick.simulator;

import org.jspecify.annotations.NullMarked;
