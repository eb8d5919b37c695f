/** Verbs about asking for money. */
@NullMarked
package org.tallystick.cli.collection;

import org.jspecify.annotations.NullMarked;
