package org.tallystick.till;

import java.time.Instant;
import java.util.Map;

/**
 * Something a till may want to show.
 *
 * @param id counts up, beyond those of earlier runs
 * @param type such as {@code card.read}
 */
public record Event(long id, Instant at, String type, Map<String, String> facts) {}
