/**
 * What may come in at all, whichever way it came: the domain's lowest floor. What passes here can be written on paper,
 * kept in the book and found again in the index.
 */
@NullMarked
package org.tallystick.validation;

import org.jspecify.annotations.NullMarked;
