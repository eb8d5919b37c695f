/** The shop as it stands on its papers: name, address, currency, time zone, business day. Values only. */
@NullMarked
package org.tallystick.shop;

import org.jspecify.annotations.NullMarked;
