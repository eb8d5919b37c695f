/**
 * The loopback socket: who may come in, and how much they may say. What is answered is the api's business.
 */
@NullMarked
package org.tallystick.http;

import org.jspecify.annotations.NullMarked;
