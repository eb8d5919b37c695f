package org.tallystick.cli.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Why;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "standing",
        description = "CLEAR, WATCH or BLOCKED, with the reason; without a STANDING all that was decided so far.")
final class StandingVerb extends Verb {
    /** What is said of a standing, by the names of its fields, in this order. */
    private static final SequencedMap<String, Phrase> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("from", Phrase.CLI_STANDING_SINCE);
        WORDS.put("by", Phrase.CLI_STANDING_BY);
        WORDS.put("until", Phrase.CLI_STANDING_UNTIL);
        WORDS.put("review", Phrase.CLI_STANDING_REVIEW);
    }

    @Parameters(index = "0", paramLabel = "CUSTOMER", arity = "0..1")
    @Nullable
    String customer;

    @Parameters(index = "1", paramLabel = "STANDING", arity = "0..1")
    @Nullable
    String standing;

    @Option(names = "--list", description = "Everybody on WATCH or BLOCKED, those first that want looking at.")
    boolean list;

    @ArgGroup(multiplicity = "0..1")
    @Nullable
    Why why;

    @Option(names = "--until", paramLabel = "D", description = "The last day on which it holds.")
    @Nullable
    String until;

    @Option(names = "--review", paramLabel = "D", description = "The day to look at it again.")
    @Nullable
    String review;

    @Option(names = "--hearsay", description = "It rests on what others say; enough for WATCH only.")
    boolean hearsay;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided it; the owner when left out.")
    @Nullable
    String by;

    @Mixin
    RequestIdOption numbered = new RequestIdOption();

    @Override
    public ExitCode run(Module module) {
        boolean decides = standing != null;
        if (list == (customer != null) || (!decides && (why != null || until != null || review != null || hearsay))) {
            throw new Failed(ExitCode.BAD_INPUT, "give CUSTOMER and STANDING, CUSTOMER alone to see all, or --list");
        }
        return list ? all(module) : decides ? decide(module) : history(module);
    }

    private ExitCode decide(Module module) {
        if (why == null) {
            throw new Failed(ExitCode.BAD_INPUT, "say why, with --why; whoever asks later has a right to know");
        }
        ObjectNode body = numbered.body(this)
                .put("standing", standing)
                .put("source", hearsay ? "HEARSAY" : null)
                .put("reason", Why.of(why))
                .put("until", until)
                .put("review", review)
                .put("by", by);
        Reply reply = module.send("PUT", "/v1/customers/" + customer + "/standing", body);
        return show(reply, () -> out().printf("%s: %s%n", reply.text("name"), reply.text("standing")));
    }

    private ExitCode all(Module module) {
        Reply reply = module.get("/v1/standings");
        return show(reply, () -> {
            reply.json().path("standings").forEach(this::line);
            int more = reply.json().path("leftOut").asInt(0);
            if (more > 0) {
                out().println(say(Phrase.CLI_STANDINGS_MORE, more));
            }
        });
    }

    private void line(JsonNode held) {
        JsonNode who = held.path("customer");
        out().printf(
                        "%-10s %12s  %s%n",
                        who.path("number").asString(),
                        held.path("owed").asString(),
                        who.path("name").asString());
        out().println("    "
                + words(
                        this,
                        held,
                        "",
                        held.path("ranOut").asBoolean() ? " " + say(Phrase.CLI_STANDING_RAN_OUT_CLEAR) : ""));
        if (held.path("reviewDue").asBoolean()) {
            out().println("    " + say(Phrase.CLI_STANDING_REVIEW_DUE));
        }
        if (held.path("settled").asBoolean()) {
            out().println("    "
                    + say(Phrase.CLI_STANDING_SETTLED, who.path("number").asString()));
        }
    }

    private ExitCode history(Module module) {
        Reply reply = module.get("/v1/customers/" + customer + "/standings");
        return show(reply, () -> {
            JsonNode all = reply.json().path("standings");
            if (all.isEmpty()) {
                out().println(say(Phrase.CLI_STANDING_NONE));
            }
            all.forEach(each -> out().println(words(this, each, "", "; " + ended(each))));
        });
    }

    private String ended(JsonNode decision) {
        return decision.has("ended")
                ? say(Phrase.CLI_STANDING_ENDED, decision.path("ended").asString())
                : say(Phrase.CLI_STANDING_HOLDS);
    }

    /**
     * A standing in one line.
     *
     * @param prefix of the names of its fields
     */
    static String words(Verb verb, JsonNode node, String prefix, String ending) {
        List<String> words = new ArrayList<>();
        words.add(node.path(name(prefix, "standing")).asString());
        WORDS.forEach((field, phrase) -> {
            JsonNode value = node.path(name(prefix, field));
            if (!value.isMissingNode()) {
                words.add(verb.say(phrase, value.asString()));
            }
        });
        if (node.path(name(prefix, "source")).asString("").equals("HEARSAY")) {
            words.add(verb.say(Phrase.CLI_STANDING_HEARSAY));
        }
        String reason = node.path(name(prefix, "reason")).asString("");
        return String.join(" ", words) + (reason.isEmpty() ? "" : ": " + reason) + ending;
    }

    private static String name(String prefix, String field) {
        return prefix.isEmpty() || field.equals(prefix)
                ? field
                : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }
}
