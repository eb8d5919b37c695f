/** What reports are made of, read from the till in many short questions so that selling goes on. */
@NullMarked
package org.tallystick.till.reading;

import org.jspecify.annotations.NullMarked;
