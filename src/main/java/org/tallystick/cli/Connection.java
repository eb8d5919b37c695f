package org.tallystick.cli;

import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;

/** A way to a module: the running one's API, or one that runs in this process for this command alone. */
public interface Connection extends AutoCloseable {

    ApiResponse call(ApiRequest call);

    /** The owner's for whoever may read the owner's token, else the till's. */
    Role role();

    @Override
    void close();
}
