/** What happens, told to whoever asks: what the lines of the book say, and beside it what the devices say. */
@NullMarked
package org.tallystick.till.event;

import org.jspecify.annotations.NullMarked;
