/**
 * What the entries of one account, one slip and the whole shop add up to. Values that know how an entry moves them.
 */
@NullMarked
package org.tallystick.ledger.account;

import org.jspecify.annotations.NullMarked;
