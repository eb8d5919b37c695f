package org.tallystick.cli.customer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Document;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "statement", description = "What happened on a customer's account, and what is open.")
public final class StatementVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Option(names = "--from", paramLabel = "D", description = "First business day; the account's first when left out.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "D", description = "Last business day; today when left out.")
    @Nullable
    String to;

    @Mixin
    Document document = new Document();

    @Override
    public boolean usesDevices() {
        return document.print;
    }

    @Override
    public ExitCode run(Module module) {
        String path = "/v1/customers/" + customer + "/statement";
        if (document.print) {
            return document.print(
                    this, module, path, Module.object().put("from", from).put("to", to));
        }
        Map<String, String> query = new HashMap<>();
        if (from != null) {
            query.put("from", from);
        }
        if (to != null) {
            query.put("to", to);
        }
        return document.show(this, module, path, query);
    }
}
