package org.tallystick.http;

import java.io.IOException;
import java.net.BindException;

/** The API's port cannot be opened. */
public final class PortClosed extends RuntimeException {
    private final int port;

    PortClosed(int port, IOException e) {
        super(
                "port %d of this machine cannot be opened (%s); set another api.port in shop.yaml, above 1023"
                        .formatted(port, e.getMessage()),
                e);
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Whether somebody else has it, rather than nobody may. */
    public boolean taken() {
        return getCause() instanceof BindException
                && !String.valueOf(getCause().getMessage()).contains("ermission");
    }
}
