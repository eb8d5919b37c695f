/**
 * Entries as JSON, with names written by hand: renaming a field in Java never changes the book. Every form that was
 * ever written can be read for ever.
 */
@NullMarked
package org.tallystick.entry.json;

import org.jspecify.annotations.NullMarked;
