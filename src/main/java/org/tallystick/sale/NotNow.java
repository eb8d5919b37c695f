package org.tallystick.sale;

/** The request is understood but does not fit how things stand; the message says why and what to do. */
public record NotNow(String why) {}
