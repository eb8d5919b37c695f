/** Calls of the owner: the summary, the day, PIN and codes. */
@NullMarked
package org.tallystick.api.owner;

import org.jspecify.annotations.NullMarked;
