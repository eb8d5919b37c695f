package org.tallystick.cli;

import java.nio.file.Path;

/** A verb that needs no module. */
abstract class OwnVerb extends Verb {

    abstract void run();

    @Override
    public final Integer call() {
        run();
        out().flush();
        return ExitCode.DONE.number();
    }

    @Override
    final ExitCode run(Module module) {
        throw new IllegalStateException("this verb works without a module");
    }

    Path folder() {
        return tallystick().folder();
    }
}
