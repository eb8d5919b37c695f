/** Verbs about customers. */
@NullMarked
package org.tallystick.cli.customer;

import org.jspecify.annotations.NullMarked;
