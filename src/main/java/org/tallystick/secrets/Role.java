package org.tallystick.secrets;

/** What somebody may do. */
public enum Role {
    /** Assess, sell, repay, sign, reprint. */
    TILL,
    /** All that a till may, and terms, standing, voids, settings. */
    OWNER
}
