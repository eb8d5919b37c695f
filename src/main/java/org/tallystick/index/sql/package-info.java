/** The tables of the index and the statements on them. */
@NullMarked
package org.tallystick.index.sql;

import org.jspecify.annotations.NullMarked;
