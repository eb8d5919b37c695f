package org.tallystick.cli.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "sign", description = "Records that a slip was signed, or that the customer would not.")
public final class SignVerb extends Verb {
    @Parameters(paramLabel = "SLIP", arity = "0..1")
    @Nullable
    String slip;

    @Option(names = "--refused", paramLabel = "GOODS", description = "Not signed; the goods are kept or returned.")
    @Nullable
    String refused;

    @Option(names = "--mark", paramLabel = "MARK", description = "pen, thumb or cross.")
    @Nullable
    String mark;

    @ArgGroup(multiplicity = "0..1")
    @Nullable
    Day given;

    /** Which day. {@code --date} says the same and is not shown. */
    static final class Day {
        @Option(
                names = "--day",
                paramLabel = "D",
                required = true,
                description = "All slips of a day that are printed and not signed, but for guarantees.")
        @Nullable
        String day;

        @Option(names = "--date", paramLabel = "D", required = true, hidden = true)
        @Nullable
        String date;
    }

    @Option(names = "--except", paramLabel = "SLIP", arity = "1..*", description = "But not these.")
    List<String> except = new ArrayList<>();

    @Override
    public ExitCode run(Module module) {
        String day = given == null ? null : given.day != null ? given.day : given.date;
        if (slip != null && day == null) {
            return signed(module, slip(slip));
        }
        if (slip == null && day != null) {
            return signedOf(module, day);
        }
        throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_SLIP_OR_DAY));
    }

    private ExitCode signed(Module module, String number) {
        Reply reply = sign(module, number);
        return show(reply, () -> out().println(now(number)));
    }

    /** Each is told as it goes; those that are left out with what to do about each. */
    private ExitCode signedOf(Module module, String day) {
        JsonNode slips =
                module.get("/v1/slips/unsettled", Map.of("day", day)).orFail().json();
        ObjectNode answer = Module.object().put("day", day);
        var signed = answer.putArray("signed");
        var leftOut = answer.putArray("leftOut");
        var problems = answer.putArray("problems");
        for (JsonNode each : butFor(slips.path("leftOut"))) {
            leftOut.add(each);
            out().println(leftOut(each));
        }
        ExitCode code = ExitCode.DONE;
        for (JsonNode each : butFor(slips.path("slips"))) {
            String number = each.path("number").asString();
            Reply reply = sign(module, number);
            if (reply.ok()) {
                signed.add(number);
                out().println(now(number));
            } else {
                problems.add(reply.problem().put("slip", number));
                code = code == ExitCode.DONE ? reply.code() : code;
                if (!asJson()) {
                    errors().println(reply.text("detail"));
                }
            }
        }
        if (asJson()) {
            answer(answer);
        }
        return code;
    }

    private List<JsonNode> butFor(JsonNode slips) {
        List<JsonNode> left = new ArrayList<>();
        List<String> but = except.stream().map(this::slip).toList();
        for (JsonNode each : slips) {
            if (!but.contains(each.path("number").asString())) {
                left.add(each);
            }
        }
        return left;
    }

    private String leftOut(JsonNode slip) {
        String number = slip.path("number").asString();
        return say(
                Phrase.CLI_LEFT_OUT,
                number,
                switch (slip.path("state").asString()) {
                    case "UNCERTAIN" -> say(Phrase.CLI_LEFT_OUT_UNCERTAIN, number);
                    case "PRINTED" -> say(Phrase.CLI_LEFT_OUT_GUARANTEE, number);
                    case "NOT_PRINTED" -> say(Phrase.CLI_LEFT_OUT_NOT_PRINTED, number);
                    default -> say(Phrase.STATE_QUEUED);
                });
    }

    private String now(String number) {
        return say(
                Phrase.CLI_SLIP_NOW,
                number,
                say(
                        switch (outcome()) {
                            case "REFUSED_KEPT" -> Phrase.STATE_REFUSED_KEPT;
                            case "REFUSED_RETURNED" -> Phrase.STATE_REFUSED_RETURNED;
                            default -> Phrase.CLI_SIGNED;
                        }));
    }

    private Reply sign(Module module, String number) {
        ObjectNode body = Module.object().put("outcome", outcome()).put("mark", mark);
        return module.post("/v1/slips/" + number + "/signature", body);
    }

    private String outcome() {
        return switch (refused) {
            case null -> "SIGNED";
            case "kept" -> "REFUSED_KEPT";
            case "returned" -> "REFUSED_RETURNED";
            default -> throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_REFUSED_HOW));
        };
    }
}
