package org.tallystick.cli.customer;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options that say on which terms somebody buys. */
final class TermsOptions {
    @Option(names = "--limit", paramLabel = "A", description = "Credit up to this amount.")
    @Nullable
    String limit;

    @Option(names = "--unlimited", description = "Credit without a limit.")
    boolean unlimited;

    @Option(names = "--no-credit", description = "Cash only.")
    boolean noCredit;

    @Option(names = "--days", paramLabel = "N", description = "Days until a sale is due; 30 when left out.")
    @Nullable
    Integer days;

    @Option(
            names = "--alone",
            paramLabel = "A",
            description = "The rest of it rests on a guarantor: until one has signed no more than this may be owed.")
    @Nullable
    String alone;

    boolean given() {
        return limit != null || unlimited || noCredit || days != null || alone != null;
    }

    /** @param due on which day a sale is due; null for so many days after it */
    void addTo(ObjectNode body, @Nullable String due) {
        addTo(body);
        body.put("due", due);
    }

    private void addTo(ObjectNode body) {
        if ((limit == null ? 0 : 1) + (unlimited ? 1 : 0) + (noCredit ? 1 : 0) > 1) {
            throw new Failed(ExitCode.BAD_INPUT, "give one of --limit, --unlimited and --no-credit");
        }
        body.put("mode", limit != null ? "LIMITED" : unlimited ? "UNLIMITED" : "NONE")
                .put("limit", limit)
                .put("alone", alone);
        if (days != null) {
            body.put("days", days);
        }
    }
}
