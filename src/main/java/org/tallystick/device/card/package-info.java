/**
 * Reads membership cards and tags from serial readers. Payment cards are refused inside the decoders: nothing of their
 * numbers reaches a log, a queue or another package.
 */
@NullMarked
package org.tallystick.device.card;

import org.jspecify.annotations.NullMarked;
