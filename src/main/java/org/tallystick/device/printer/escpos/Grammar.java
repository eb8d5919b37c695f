package org.tallystick.device.printer.escpos;

import org.jspecify.annotations.Nullable;

/** How the bytes of a dialect make commands. One grammar reads one input, and may keep what mode it is in. */
@FunctionalInterface
public interface Grammar {

    /** The command at the start of a window that is not empty; null when bytes of it are missing. */
    @Nullable
    Command next(Window window);
}
