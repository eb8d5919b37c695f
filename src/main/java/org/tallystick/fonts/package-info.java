/** The fonts that come along, for all that draws letters: a till may have none. */
@NullMarked
package org.tallystick.fonts;

import org.jspecify.annotations.NullMarked;
