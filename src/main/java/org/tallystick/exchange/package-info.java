/** The book in the forms of other programs: customers as CSV, in and out, a journal for hledger, all as one ZIP. */
@NullMarked
package org.tallystick.exchange;

import org.jspecify.annotations.NullMarked;
