/** Calls about asking for money. */
@NullMarked
package org.tallystick.api.collection;

import org.jspecify.annotations.NullMarked;
