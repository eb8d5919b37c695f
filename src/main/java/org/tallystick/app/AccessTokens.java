package org.tallystick.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.api.Role;
import org.tallystick.secrets.CardKey;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.secrets.Tokens;

/** The secrets by which faces know who is in front of them. */
final class AccessTokens {
    private AccessTokens() {}

    /** Opens the secrets; makes those that are missing. */
    static SecretsFolder secrets(Path folder, Environment environment) {
        SecretsFolder secrets = SecretsFolder.open(folder.resolve("secrets"), environment.random());
        Tokens.in(secrets);
        CardKey.in(secrets);
        return secrets;
    }

    static org.tallystick.http.RoleByToken tokens(SecretsFolder secrets) {
        Tokens tokens = Tokens.in(secrets);
        return token -> {
            if (tokens.isOwner(token)) {
                return Optional.of(Role.OWNER);
            }
            return tokens.isTill(token) ? Optional.of(Role.TILL) : Optional.empty();
        };
    }

    /** Whoever can read the owner's token acts as the owner. */
    static Role roleOfReader(Path folder) {
        return Files.isReadable(folder.resolve("secrets").resolve("owner-token")) ? Role.OWNER : Role.TILL;
    }

    /** The token to show to a running module. */
    static Optional<Path> tokenFile(Path folder) {
        Path secrets = folder.resolve("secrets");
        return Stream.of("owner-token", "till-token")
                .map(secrets::resolve)
                .filter(Files::isReadable)
                .findFirst();
    }
}
