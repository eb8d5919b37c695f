package org.tallystick.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.tallystick.cli.Module.Reply;
import tools.jackson.databind.JsonNode;

/** Waits, with a limit, for what a printer makes of a slip; news come as events, so nothing is asked in vain. */
public final class Wait {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration FOR_A_READY_PRINTER = Duration.ofSeconds(5);
    /** States of a printer that needs no hands. */
    public static final Set<String> WORKS = Set.of("READY", "PAPER_LOW", "PRINTING");

    private static final Set<String> ON_ITS_WAY = Set.of("QUEUED", "PRINTING");

    private final Module module;
    /** Behind all events that are known; empty before the first look. */
    private String reached = "";

    public Wait(Module module) {
        this.module = module;
    }

    /** The slip when all its copies are out, or when it is no use to wait any longer. */
    public Reply forSlip(String number) {
        long begun = System.nanoTime();
        while (true) {
            Reply slip = module.get("/v1/slips/" + number);
            if (!slip.ok() || settled(slip.json()) || overdue(begun, slip)) {
                return slip;
            }
            news();
        }
    }

    private static boolean settled(JsonNode slip) {
        for (JsonNode copy : slip.path("copies")) {
            if (ON_ITS_WAY.contains(copy.path("state").asString())) {
                return false;
            }
        }
        return true;
    }

    private boolean overdue(long begun, Reply slip) {
        return overdue(begun, slip.text("state").equals("PRINTING"));
    }

    private boolean overdue(long begun, boolean started) {
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        String printer = printerState();
        boolean idle = !WORKS.contains(printer);
        return printer.equals("NONE")
                || printer.equals("HOST")
                || waited.compareTo(LONGEST) > 0
                || (idle && !started && waited.compareTo(FOR_A_READY_PRINTER) > 0);
    }

    /** A printer that was just looked for needs a moment to answer. */
    public void forFirstLook() {
        long begun = System.nanoTime();
        while (printerState().equals("DISCONNECTED")
                && Duration.ofNanos(System.nanoTime() - begun).compareTo(FOR_A_READY_PRINTER) < 0) {
            news();
        }
    }

    public void forPrinterToFinish() {
        long begun = System.nanoTime();
        while (isAtWork() && !overdue(begun, false)) {
            news();
        }
    }

    private boolean isAtWork() {
        JsonNode now = module.get("/v1/devices").json();
        return now.path("printJobs").asInt() > 0 || printerState(now).equals("PRINTING");
    }

    String printerState() {
        return printerState(module.get("/v1/devices").json());
    }

    private static String printerState(JsonNode now) {
        for (JsonNode device : now.path("devices")) {
            if (device.path("kind").asString().equals("printer")) {
                return device.path("state").asString();
            }
        }
        return "NONE";
    }

    /** Returns when something has happened since it was last called, and at once the first time. */
    private void news() {
        Map<String, String> from = reached.isEmpty() ? Map.of() : Map.of("after", reached, "wait", "1");
        reached = module.get("/v1/events", from).text("cursor");
    }
}
