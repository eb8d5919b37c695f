package org.tallystick.app.devices;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.till.TillSession;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.housekeeping.Busy;

/** Hands a printer's changes to the till, and notes when it needs hands and when it has had them. */
final class PrinterNews implements Consumer<PrinterState> {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterNews.class);

    private final TillSession session;
    private PrinterState last = PrinterState.READY;

    PrinterNews(TillSession session) {
        this.session = session;
    }

    @Override
    public void accept(PrinterState state) {
        log(state);
        try {
            session.tell(till -> till.printerChanged(state));
        } catch (Busy closing) {
            // the till has stopped listening; nobody is left to be told
        }
    }

    private synchronized void log(PrinterState state) {
        if (state.needsHands() && state.condition() != last.condition()) {
            LOG.warn("The printer is {}: {}", state.condition(), state.say());
        } else if (!state.needsHands() && last.needsHands()) {
            LOG.info("The printer is back");
        }
        last = state;
    }
}
