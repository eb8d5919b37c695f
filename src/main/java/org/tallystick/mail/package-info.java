/** One letter at a time to one mail server. The only user of Angus Mail. */
@NullMarked
package org.tallystick.mail;

import org.jspecify.annotations.NullMarked;
