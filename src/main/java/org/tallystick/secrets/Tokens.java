package org.tallystick.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * The words that open the API, one for each role: 32 random bytes in hex, in the files {@code till-token} and {@code
 * owner-token}. Safe for use by several threads.
 *
 * @param till given to the till program
 * @param owner given to nobody else
 */
public record Tokens(String till, String owner) {

    public static Tokens in(SecretsFolder folder) {
        return new Tokens(folder.key("till-token"), folder.key("owner-token"));
    }

    /** Whose token it is; takes the same time however much of it is right. */
    public Optional<Role> role(String token) {
        byte[] given = token.getBytes(UTF_8);
        boolean isOwner = MessageDigest.isEqual(given, owner.getBytes(UTF_8));
        boolean isTill = MessageDigest.isEqual(given, till.getBytes(UTF_8));
        if (isOwner) {
            return Optional.of(Role.OWNER);
        }
        return isTill ? Optional.of(Role.TILL) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Tokens[not shown]";
    }
}
