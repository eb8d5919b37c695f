/** Calls about the data as a whole: backup, import, export. */
@NullMarked
package org.tallystick.api.data;

import org.jspecify.annotations.NullMarked;
