/** The life of a slip on paper: reprints, outcomes, signatures. One use case a file. */
@NullMarked
package org.tallystick.signing;

import org.jspecify.annotations.NullMarked;
