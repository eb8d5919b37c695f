/**
 * Requests and answers as JSON, the same for every face: a socket and the command line both come through here. Errors
 * are problem documents (RFC 9457) with a stable type.
 */
@NullMarked
package org.tallystick.api;

import org.jspecify.annotations.NullMarked;
