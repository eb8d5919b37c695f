package org.tallystick.till;

import java.util.List;
import java.util.stream.Collectors;
import org.tallystick.till.CustomerDesk.Alike;

/** Somebody seems to be a customer already; whoever knows that they are another person says so. */
public final class KnownAlready extends RuntimeException {
    private static final int MOST_TOLD = 5;

    private final transient List<Alike> others;

    KnownAlready(List<Alike> others) {
        super(others.stream().limit(MOST_TOLD).map(KnownAlready::told).collect(Collectors.joining("; "))
                + (others.size() > MOST_TOLD ? "; and %d more".formatted(others.size() - MOST_TOLD) : ""));
        this.others = List.copyOf(others);
    }

    public List<Alike> others() {
        return others;
    }

    private static String told(Alike alike) {
        String what = alike.name() && alike.phone() ? "name and phone" : alike.name() ? "name" : "phone";
        return "customer %s (%s) has the same %s"
                .formatted(alike.customer().number(), alike.customer().name(), what);
    }
}
