/** Calls about one customer: who they are, terms, standing, statement, own view. */
@NullMarked
package org.tallystick.api.customer;

import org.jspecify.annotations.NullMarked;
