package org.tallystick.secrets;

import java.util.Optional;

/** What the shop's mail server asks for, in the file {@code mail-password}, which the owner writes. */
public record MailPassword(SecretsFolder folder) {
    private static final String FILE = "mail-password";

    /**
     * As it is now; empty where there is none.
     *
     * @throws SecretsUnusable when others can read it
     */
    public Optional<String> read() {
        return folder.written(FILE);
    }

    @Override
    public String toString() {
        return "MailPassword[not shown]";
    }
}
