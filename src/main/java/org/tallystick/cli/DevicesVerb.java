package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "devices", description = "Shows the devices and how they are; --test prints a page.")
final class DevicesVerb extends Verb {
    @Option(names = "--test", description = "Print a test page.")
    boolean test;

    @Override
    boolean usesDevices() {
        return true;
    }

    @Override
    ExitCode run(Module module) {
        if (test) {
            module.post("/v1/devices/test", Module.object()).orFail();
            new Wait(module).forPrinterToFinish();
        }
        new Wait(module).forFirstLook();
        Reply reply = module.get("/v1/devices");
        ExitCode code = show(reply, () -> reply.json().path("devices").forEach(this::line));
        boolean trouble = false;
        for (JsonNode device : reply.json().path("devices")) {
            trouble |= !device.path("say").asString("").isEmpty();
        }
        return code == ExitCode.DONE && trouble ? ExitCode.DEVICE : code;
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
