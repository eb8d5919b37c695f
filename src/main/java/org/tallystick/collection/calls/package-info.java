/** Whom to talk to about money today, in which order and how. Rules alone: nothing is asked and nothing is kept. */
@NullMarked
package org.tallystick.collection.calls;

import org.jspecify.annotations.NullMarked;
