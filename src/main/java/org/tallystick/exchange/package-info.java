/** The book in the forms of other programs: customers in and out as CSV, a journal for hledger, all of it as one ZIP. */
@NullMarked
package org.tallystick.exchange;

import org.jspecify.annotations.NullMarked;
