package org.tallystick.till.device;

import java.util.List;
import org.tallystick.slip.Slip;

/** The devices of this till, as far as the till needs to know them. */
public interface Devices extends AutoCloseable {

    Printer printer();

    /** Whether the shop's own till prints: it fetches the bytes and reports what became of the paper. */
    boolean hostPrints();

    /** A copy as the printer's bytes, without questions to the printer and as few as its buffer asks for. */
    byte[] bytes(Slip slip, String copyMark);

    /** Columns of the printer's paper. */
    int columns();

    /** A page that shows what the printer can do. */
    Slip testPage();

    List<DeviceState> states();

    @Override
    void close();
}
