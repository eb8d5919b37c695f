package org.tallystick.http;

import java.io.IOException;
import java.net.BindException;

/** The API's port cannot be opened. */
public final class PortClosed extends RuntimeException {
    private final String setting;
    private final int port;

    /** @param setting in shop.yaml that says it */
    PortClosed(String setting, int port, IOException e) {
        super(
                "port %d of this machine cannot be opened (%s); set another %s in shop.yaml, above 1023"
                        .formatted(port, e.getMessage(), setting),
                e);
        this.setting = setting;
        this.port = port;
    }

    public String setting() {
        return setting;
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
