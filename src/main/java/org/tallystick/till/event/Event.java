package org.tallystick.till.event;

import java.time.Instant;
import java.util.Map;

/**
 * Something a till may want to know.
 *
 * @param cursor where it stands; whoever knows it asks for what is behind it
 * @param facts texts and numbers by their names, in the order in which they are told
 */
public record Event(EventCursor cursor, Instant at, EventType type, Map<String, Object> facts) {}
