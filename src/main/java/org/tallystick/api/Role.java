package org.tallystick.api;

/** Who asks; the owner may do all that the till may. */
public enum Role {
    TILL,
    OWNER
}
