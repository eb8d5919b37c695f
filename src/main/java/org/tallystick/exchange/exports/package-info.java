/** The book in the forms of other programs. */
@NullMarked
package org.tallystick.exchange.exports;

import org.jspecify.annotations.NullMarked;
