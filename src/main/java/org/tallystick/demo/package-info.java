/**
 * A day in a shop, played through the same requests that a till sends, on simulated devices that are reached through
 * their ports alone.
 */
@NullMarked
package org.tallystick.demo;

import org.jspecify.annotations.NullMarked;
