package org.tallystick.till;

import java.util.Map;
import org.tallystick.ledger.Ledger;
import org.tallystick.slip.Slip;

/**
 * What one till can do, each desk for one kind of question. Used by the session's thread alone.
 */
public final class Till {
    private final Ledger ledger;
    private final Devices devices;
    private final PrintQueue prints;
    private final Counter counter;
    private final CustomerDesk customers;
    private final CardDesk cards;
    private final SlipDesk slips;
    private final Reports reports;
    private final EventLog events;

    public Till(
            TillSession session, Ledger ledger, TillClock clock, ShopRules rules, Devices devices, EventLog events) {
        this.ledger = ledger;
        this.devices = devices;
        this.events = events;
        this.slips = new SlipDesk(ledger);
        this.prints = new PrintQueue(session, ledger, clock, devices, slips, events);
        this.cards = new CardDesk(ledger, clock, events);
        this.customers = new CustomerDesk(ledger, cards);
        this.counter = new Counter(ledger, clock, rules, prints, events);
        this.reports = new Reports(ledger, clock);
    }

    public Counter counter() {
        return counter;
    }

    public CustomerDesk customers() {
        return customers;
    }

    public CardDesk cards() {
        return cards;
    }

    public SlipDesk slips() {
        return slips;
    }

    public Reports reports() {
        return reports;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Devices devices() {
        return devices;
    }

    /** Sends a page that is no slip to the printer, behind what waits already. */
    public void printPage(Slip page) {
        prints.addPage(page);
    }

    /** The cashier is told when a printer needs hands; one that is ready again gets what waits. */
    public void printerChanged(PrinterState state) {
        if (state.needsHands()) {
            events.add("printer.attention", Map.of("state", state.condition().name(), "say", state.say()));
        }
    }

    void resume() {
        prints.resume();
        devices.start();
    }

    void afterAnAnswer() {
        ledger.settle();
        prints.goOn();
    }

    void closeDevices() {
        devices.close();
    }

    void closeLedger() {
        ledger.close();
    }
}
