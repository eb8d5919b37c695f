package org.tallystick.cli;

import org.tallystick.api.Answer;
import org.tallystick.api.Call;
import org.tallystick.api.Role;

/** A way to a module: the running one's API, or one that runs in this process for this command alone. */
public interface Connection extends AutoCloseable {

    Answer call(Call call);

    /** The owner's for whoever may read the owner's token, else the till's. */
    Role role();

    @Override
    void close();
}
