/**
 * What is done at the counter, one use case a file: each looks at the account that the ledger holds still for it, and
 * answers with one line for the book or a refusal.
 */
@NullMarked
package org.tallystick.sale;

import org.jspecify.annotations.NullMarked;
