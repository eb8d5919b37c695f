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

    @Option(
            names = "--day",
            paramLabel = "D",
            description = "All slips of a day that are printed and not signed, but for guarantees.")
    @Nullable
    String day;

    @Option(names = "--except", paramLabel = "SLIP", arity = "1..*", description = "But not these.")
    List<String> except = new ArrayList<>();

    @Override
    public ExitCode run(Module module) {
        if ((slip == null) == (day == null)) {
            throw new Failed(ExitCode.BAD_INPUT, "give one slip number, or --day for all slips of a day");
        }
        ExitCode code = ExitCode.DONE;
        for (String number : slip != null ? List.of(slip) : ofDay(module)) {
            ExitCode each = sign(module, number);
            code = code == ExitCode.DONE ? each : code;
        }
        return code;
    }

    /** Those that are left out are told, with what to do about each. */
    private List<String> ofDay(Module module) {
        Reply reply =
                module.get("/v1/slips", Map.of("day", String.valueOf(day))).orFail();
        List<String> numbers = new ArrayList<>();
        for (JsonNode each : reply.json().path("leftOut")) {
            if (!except.contains(each.path("number").asString())) {
                out().println(leftOut(each));
            }
        }
        for (JsonNode each : reply.json().path("slips")) {
            String number = each.path("number").asString();
            if (!except.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static String leftOut(JsonNode slip) {
        String number = slip.path("number").asString();
        return "%s left out: ".formatted(number)
                + switch (slip.path("state").asString()) {
                    case "UNCERTAIN" -> "printed or not? look, then: tallystick slip resolve " + number;
                    case "PRINTED" -> "somebody answers for a customer; when it is signed: tallystick sign " + number;
                    case "NOT_PRINTED" -> "not printed; print it: tallystick slip " + number + " --reprint WHY";
                    default -> "it waits for the printer";
                };
    }

    private ExitCode sign(Module module, String number) {
        ObjectNode body = Module.object().put("outcome", outcome()).put("mark", mark);
        Reply reply = module.post("/v1/slips/" + number + "/signature", body);
        return show(
                reply,
                () -> out().printf("%s %s%n", number, refused == null ? "signed" : "not signed, goods " + refused));
    }

    private String outcome() {
        return switch (refused) {
            case null -> "SIGNED";
            case "kept" -> "REFUSED_KEPT";
            case "returned" -> "REFUSED_RETURNED";
            default -> throw new Failed(ExitCode.BAD_INPUT, "--refused is kept or returned: where the goods are");
        };
    }
}
