/** Files of customers and standings that come in, read so that all mistakes are told at once. */
@NullMarked
package org.tallystick.exchange.imports;

import org.jspecify.annotations.NullMarked;
