package org.tallystick.till.device;

/**
 * How one device is.
 *
 * @param kind {@code printer} or {@code reader}
 * @param say what to do about it, in words a shopkeeper understands; empty when all is well
 */
public record DeviceState(String kind, String profile, String port, String state, String say) {}
