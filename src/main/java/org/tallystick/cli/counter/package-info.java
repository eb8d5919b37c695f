/** Verbs of the counter. */
@NullMarked
package org.tallystick.cli.counter;

import org.jspecify.annotations.NullMarked;
