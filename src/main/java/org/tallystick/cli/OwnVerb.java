package org.tallystick.cli;

/** A verb that needs no module. */
public abstract class OwnVerb extends Verb {

    public abstract void run();

    @Override
    public final Integer call() {
        run();
        out().flush();
        return ExitCode.DONE.number();
    }

    @Override
    public final ExitCode run(Module module) {
        throw new IllegalStateException("this verb works without a module");
    }
}
