/**
 * Who buys on credit, on which terms, and how the shop stands with them. Values only; they check themselves.
 */
@NullMarked
package org.tallystick.customer;

import org.jspecify.annotations.NullMarked;
