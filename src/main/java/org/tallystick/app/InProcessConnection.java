package org.tallystick.app;

import java.nio.file.Path;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.cli.Connection;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.till.TillSession;

/** A module that runs for one command. */
record InProcessConnection(TillRuntime till, Role role) implements Connection {

    static InProcessConnection open(Path folder, Environment environment, boolean devices, RebuildProgress progress) {
        TillRuntime till = TillRuntime.open(folder, environment, devices, progress);
        till.session().waitAtMost(TillSession.PATIENCE);
        return new InProcessConnection(till, AccessTokens.roleOfReader(folder));
    }

    @Override
    public ApiResponse call(ApiRequest call) {
        return till.api().answer(call);
    }

    @Override
    public void close() {
        till.close();
    }
}
