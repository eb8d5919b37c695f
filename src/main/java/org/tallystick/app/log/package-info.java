/** The log files of a data folder: one event a line, at most five files of 1 MB. */
@NullMarked
package org.tallystick.app.log;

import org.jspecify.annotations.NullMarked;
