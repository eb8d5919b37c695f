package org.tallystick.cli.counter;

import java.util.List;
import org.tallystick.cli.Backstage.PortSeen;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Wait;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "devices",
        description = "Shows the devices and how they are; --test prints a page, --ports lists the serial ports.")
public final class DevicesVerb extends Verb {
    @Option(names = "--test", description = "Print a test page.")
    boolean test;

    @Option(
            names = "--check",
            description = "Tell the health in the words of JavaPOS: internal, or with --test external.")
    boolean check;

    @Option(names = "--ports", description = "List the serial ports of this machine.")
    boolean ports;

    @Option(
            names = "--ask",
            description =
                    "With --ports: ask which printer is there; a device of another kind gets ten bytes it does not"
                            + " know.")
    boolean ask;

    /** The ports are there without a module, and before there are settings. */
    @Override
    public Integer call() {
        if (!ports) {
            return super.call();
        }
        List<PortSeen> seen = backstage().ports(ask);
        if (asJson()) {
            answer(json(seen));
        } else if (seen.isEmpty()) {
            out().println(say(Phrase.CLI_NO_PORTS));
        } else {
            seen.forEach(this::line);
        }
        out().flush();
        return ExitCode.DONE.number();
    }

    private void line(PortSeen port) {
        String now = port.address().equals(port.name()) ? "" : " " + say(Phrase.CLI_PORT_NOW, port.name());
        out().printf("%s%s %s%n", port.address(), now, port.description());
        if (!port.says().isEmpty()) {
            out().println("    " + port.says());
        }
    }

    private static ObjectNode json(List<PortSeen> seen) {
        ObjectNode answer = Module.object();
        var list = answer.putArray("ports");
        for (PortSeen port : seen) {
            list.addObject()
                    .put("port", port.address())
                    .put("name", port.name())
                    .put("description", port.description())
                    .put("says", port.says())
                    .put("profile", port.profile().orElse(null));
        }
        return answer;
    }

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        if (test) {
            module.post("/v1/devices/test", Module.object()).orFail();
            new Wait(module).forPrinterToFinish();
        }
        new Wait(module).forFirstLook();
        Reply reply = module.get("/v1/devices");
        ExitCode code = show(reply, () -> reply.json().path("devices").forEach(check ? this::health : this::line));
        boolean trouble = false;
        for (JsonNode device : reply.json().path("devices")) {
            boolean works = Wait.WORKS.contains(device.path("state").asString());
            trouble |= !works && !device.path("say").asString("").isEmpty();
        }
        return code == ExitCode.DONE && trouble ? ExitCode.DEVICE : code;
    }

    private void health(JsonNode device) {
        out().printf(
                        "%s HCheck: %s: %s (%s) %s%n",
                        test ? "External" : "Internal",
                        device.path("kind").asString(),
                        device.path("error").asString(),
                        device.path("power").asString(),
                        device.path("say").asString());
    }

    private void line(JsonNode device) {
        out().printf(
                        "%-8s %-20s %-24s %s %s%n",
                        device.path("kind").asString(),
                        device.path("profile").asString(),
                        device.path("port").asString(),
                        device.path("state").asString(),
                        device.path("say").asString());
    }
}
