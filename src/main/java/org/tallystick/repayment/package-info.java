/** Money that comes in, and credit that goes back out in cash. One use case a file. */
@NullMarked
package org.tallystick.repayment;

import org.jspecify.annotations.NullMarked;
