package org.tallystick;

import java.nio.file.Path;
import org.tallystick.api.Answer;
import org.tallystick.api.Call;
import org.tallystick.api.Role;
import org.tallystick.cli.Connection;
import org.tallystick.ledger.RebuildProgress;
import org.tallystick.till.TillSession;

/** A module that runs for one command. */
record InProcess(OpenTill till, Role role) implements Connection {

    static InProcess open(Path folder, Surroundings around, boolean devices, RebuildProgress progress) {
        OpenTill till = OpenTill.open(folder, around, devices, progress);
        till.session().waitAtMost(TillSession.PATIENCE);
        return new InProcess(till, Doors.roleOfReader(folder));
    }

    @Override
    public Answer call(Call call) {
        return till.api().answer(call);
    }

    @Override
    public void close() {
        till.close();
    }
}
