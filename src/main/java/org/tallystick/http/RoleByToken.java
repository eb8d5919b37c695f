package org.tallystick.http;

import java.util.Optional;
import org.tallystick.api.Role;

/** Knows a role by its token, compared in constant time. */
public interface RoleByToken {
    Optional<Role> role(String token);
}
