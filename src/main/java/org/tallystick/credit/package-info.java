/**
 * May this customer have this on credit, now? A list of named rules, each a small pure type; every finding is kept and
 * the strictest decides.
 */
@NullMarked
package org.tallystick.credit;

import org.jspecify.annotations.NullMarked;
