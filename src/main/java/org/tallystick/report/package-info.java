/**
 * What the owner reads of a day: computed by pure code from the day's entries and open items, with its forms as text,
 * CSV and narrow paper.
 */
@NullMarked
package org.tallystick.report;

import org.jspecify.annotations.NullMarked;
