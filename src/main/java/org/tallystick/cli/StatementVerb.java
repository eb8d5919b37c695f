package org.tallystick.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "statement", description = "What happened on a customer's account, and what is open.")
final class StatementVerb extends Verb {
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
    boolean usesDevices() {
        return document.print;
    }

    @Override
    ExitCode run(Module module) {
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
