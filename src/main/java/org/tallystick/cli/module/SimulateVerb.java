package org.tallystick.cli.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Backstage;
import org.tallystick.cli.Module;
import org.tallystick.cli.OwnVerb;
import org.tallystick.files.OwnFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "simulate", description = "Runs one virtual device on a pseudo-terminal or a TCP port.")
public final class SimulateVerb extends OwnVerb {
    @Parameters(paramLabel = "KIND", description = "printer or reader.")
    String kind = "";

    @Option(names = "--profile", paramLabel = "P", description = "Such as epson/tm-t88v or generic/rdm6300.")
    @Nullable
    String profile;

    @Option(names = "--link", paramLabel = "PATH", description = "Link the pseudo-terminal here.")
    @Nullable
    Path link;

    @Option(names = "--tcp", paramLabel = "PORT", description = "Listen on this port instead; 0 for a free one.")
    @Nullable
    Integer tcp;

    @Option(names = "--fault", paramLabel = "FAULT", description = "Such as paper-end@12; may be repeated.")
    List<String> faults = new ArrayList<>();

    @Option(names = "--paper", paramLabel = "DIR", description = "Keep each slip there as text, PNG and PDF.")
    @Nullable
    Path paper;

    @Override
    public void run() {
        OwnFolder own = new OwnFolder(folder());
        if (link != null) {
            own.mustNotHold("link", link);
        }
        if (paper != null) {
            own.mustNotHold("paper", paper);
        }
        String of = profile != null ? profile : kind.equals("reader") ? "magtek/serial" : "epson/tm-t88v";
        backstage()
                .simulate(new Backstage.Simulation(kind, of, link, tcp, faults, paper), out(), port -> ready(of, port));
    }

    private void ready(String profile, String port) {
        if (asJson()) {
            answer(Module.object().put("kind", kind).put("profile", profile).put("port", port));
        } else {
            out().printf("%s %s at %s%n", profile, kind, port);
        }
    }
}
