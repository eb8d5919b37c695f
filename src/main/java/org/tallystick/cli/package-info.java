/**
 * The command line: each verb makes the same request as the API and shows the answer to people, or as JSON.
 */
@NullMarked
package org.tallystick.cli;

import org.jspecify.annotations.NullMarked;
