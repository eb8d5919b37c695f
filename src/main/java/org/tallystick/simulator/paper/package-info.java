/** What a virtual printer prints: lines and dots on a roll, as pictures and text. */
@NullMarked
package org.tallystick.simulator.paper;

import org.jspecify.annotations.NullMarked;
