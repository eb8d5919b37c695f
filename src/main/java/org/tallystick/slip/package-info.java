/**
 * What stands on paper, independent of any device: the document, the wording per language, and how it is laid out
 * in columns.
 */
@NullMarked
package org.tallystick.slip;

import org.jspecify.annotations.NullMarked;
