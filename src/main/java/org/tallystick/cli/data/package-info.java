/** Verbs about the data as a whole: verify, rebuild, backup, import, export. */
@NullMarked
package org.tallystick.cli.data;

import org.jspecify.annotations.NullMarked;
