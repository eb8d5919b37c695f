/** The index in an embedded Derby database: its folder, its engine, its limits. */
@NullMarked
package org.tallystick.index.derby;

import org.jspecify.annotations.NullMarked;
