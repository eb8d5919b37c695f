/**
 * Files on the machine's own disk: what keeps them from other users, how one is written so that it is whole or not
 * there, and what may be written for somebody outside without touching the shop's own.
 */
@NullMarked
package org.tallystick.files;

import org.jspecify.annotations.NullMarked;
