package org.tallystick.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "summary", description = "The day's outstanding credit.")
final class SummaryVerb extends Verb {
    @Option(names = "--date", paramLabel = "D", description = "A business day; today when left out.")
    @Nullable
    String date;

    @Mixin
    Document document = new Document();

    @Override
    boolean usesDevices() {
        return document.print;
    }

    @Override
    ExitCode run(Module module) {
        ExitCode code = document.print
                ? document.print(this, module, "/v1/summary", Module.object().put("date", date))
                : document.show(this, module, "/v1/summary", date == null ? Map.of() : Map.of("date", date));
        notices(module.get("/v1/health"));
        return code;
    }
}
