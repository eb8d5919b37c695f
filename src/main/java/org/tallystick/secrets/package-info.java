/**
 * What only the shop's own account on the machine may read: the tokens of the two roles, the key of membership cards,
 * the owner's PIN. Files of a folder that nobody else can open; a wider one is refused.
 */
@NullMarked
package org.tallystick.secrets;

import org.jspecify.annotations.NullMarked;
