package org.tallystick.cli.owner;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Document;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Verb;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "summary", description = "The day's outstanding credit.")
public final class SummaryVerb extends Verb {
    @ArgGroup(multiplicity = "0..1")
    @Nullable
    Date given;

    /** Which day. {@code --day} says the same and is not shown. */
    static final class Date {
        @Option(
                names = "--date",
                paramLabel = "D",
                required = true,
                description = "A business day; today when left out.")
        @Nullable
        String date;

        @Option(names = "--day", paramLabel = "D", required = true, hidden = true)
        @Nullable
        String day;
    }

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description = "Instead, all of one of its lists as CSV: outstanding, over-limit, disputed, to-decide,"
                    + " unsigned, uncertain.")
    @Nullable
    String list;

    @Mixin
    Document document = new Document();

    @Override
    public boolean usesDevices() {
        return document.print;
    }

    @Override
    public ExitCode run(Module module) {
        String date = given == null ? null : given.date != null ? given.date : given.day;
        Map<String, String> day = date == null ? Map.of() : Map.of("date", date);
        ExitCode code;
        if (list != null) {
            code = document.list(this, module, "/v1/summary/" + list, day);
        } else {
            code = document.print
                    ? document.print(
                            this, module, "/v1/summary", Module.object().put("date", date))
                    : document.show(this, module, "/v1/summary", day);
        }
        notices(module.get("/v1/health"));
        return code;
    }
}
