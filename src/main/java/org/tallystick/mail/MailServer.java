package org.tallystick.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where letters are handed in. Nothing is ever sent to it in the clear.
 *
 * @param user null where it takes letters from anybody
 */
public record MailServer(
        String host, int port, Tls tls, @Nullable String user) {

    /** How the line is encrypted. */
    public enum Tls {
        /** After a greeting in the clear; without it nothing is sent. */
        STARTTLS,
        /** From the first byte on. */
        TLS
    }
}
