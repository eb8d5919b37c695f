package org.tallystick.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * The words that open the API, one for the till and one for the owner: 32 random bytes in hex, in the files {@code
 * till-token} and {@code owner-token}. Safe for use by several threads.
 *
 * @param till given to the till program
 * @param owner given to nobody else
 */
public record Tokens(String till, String owner) {

    public static Tokens in(SecretsFolder folder) {
        return new Tokens(folder.key("till-token"), folder.key("owner-token"));
    }

    public boolean isOwner(String token) {
        return same(token, owner);
    }

    public boolean isTill(String token) {
        return same(token, till);
    }

    /** Takes the same time however much of it is right. */
    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "Tokens[not shown]";
    }
}
