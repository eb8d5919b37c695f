/** Proves a book: each check looks at one promise of it and says in words what is not so. */
@NullMarked
package org.tallystick.ledger.verify;

import org.jspecify.annotations.NullMarked;
