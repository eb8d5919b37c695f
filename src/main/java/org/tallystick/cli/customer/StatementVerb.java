package org.tallystick.cli.customer;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.DocumentVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "statement", description = "What happened on a customer's account, and what is open.")
public final class StatementVerb extends DocumentVerb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Option(names = "--from", paramLabel = "D", description = "First business day; the account's first when left out.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "D", description = "Last business day; today when left out.")
    @Nullable
    String to;

    @Override
    public ExitCode run(Module module) {
        return show(
                module,
                "/v1/customers/" + customer + "/statement",
                Module.object().put("from", from).put("to", to));
    }
}
