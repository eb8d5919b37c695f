package org.tallystick.cli.owner;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.DocumentVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "summary", description = "The day's outstanding credit.")
public final class SummaryVerb extends DocumentVerb {
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
                    + " unsigned, uncertain, entries.")
    @Nullable
    String list;

    @Override
    public ExitCode run(Module module) {
        String date = given == null ? null : given.date != null ? given.date : given.day;
        ObjectNode day = Module.object().put("date", date);
        ExitCode code = list != null ? list(module, "/v1/summary/" + list, day) : show(module, "/v1/summary", day);
        notices(module.get("/v1/health"));
        return code;
    }
}
