package org.tallystick.till.device;

import org.tallystick.wording.Sentence;

/**
 * How one device is.
 *
 * @param kind {@code printer} or {@code reader}
 * @param say what to do about it, in words a shopkeeper understands; nothing when all is well
 */
public record DeviceState(String kind, String profile, String port, String state, Sentence say) {}
