/** Calls of a till: assess, sell, repay, correct, print, and what devices say. */
@NullMarked
package org.tallystick.api.counter;

import org.jspecify.annotations.NullMarked;
