/** A customer's account: opened, kept, merged, ended. One use case a file. */
@NullMarked
package org.tallystick.account;

import org.jspecify.annotations.NullMarked;
