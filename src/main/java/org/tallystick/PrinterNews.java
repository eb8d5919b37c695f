package org.tallystick;

import java.util.function.Consumer;
import org.tallystick.till.Busy;
import org.tallystick.till.PrinterState;
import org.tallystick.till.Till;
import org.tallystick.till.TillSession;

/** Hands a printer's changes to the till. */
record PrinterNews(TillSession session) implements Consumer<PrinterState> {
    @Override
    public void accept(PrinterState state) {
        try {
            session.tell(till -> told(till, state));
        } catch (Busy closing) {
            // the till has stopped listening; nobody is left to be told
        }
    }

    private static void told(Till till, PrinterState state) {
        till.printerChanged(state);
    }
}
