package org.tallystick.secrets;

import org.tallystick.customer.CardToken;

/** The owner's own card, whose token the file {@code owner-card} holds. A later card replaces it. */
public final class OwnerCard {
    private static final String FILE = "owner-card";
    private static final String NONE = "none";

    private final SecretsFolder folder;

    public OwnerCard(SecretsFolder folder) {
        this.folder = folder;
    }

    public void set(CardToken token) {
        folder.write(FILE, token.hex());
    }

    public void withdraw() {
        folder.write(FILE, NONE);
    }

    public boolean is(CardToken token) {
        return folder.read(FILE)
                .filter(kept -> kept.strip().equals(token.hex()))
                .isPresent();
    }
}
