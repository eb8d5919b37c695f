/**
 * The shop's settings: {@code shop.yaml}, read once at start into values of the domain. Whatever is wrong in the file
 * is told with its line, its column and what to write instead.
 */
@NullMarked
package org.tallystick.settings;

import org.jspecify.annotations.NullMarked;
