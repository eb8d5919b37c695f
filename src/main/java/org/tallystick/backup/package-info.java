/** Copies of the data folder on another disk: made while selling goes on, kept in order, and taken back. */
@NullMarked
package org.tallystick.backup;

import org.jspecify.annotations.NullMarked;
