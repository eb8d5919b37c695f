/** Verbs of the owner: summary, day, PIN. */
@NullMarked
package org.tallystick.cli.owner;

import org.jspecify.annotations.NullMarked;
