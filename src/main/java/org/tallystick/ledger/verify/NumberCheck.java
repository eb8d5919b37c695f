package org.tallystick.ledger.verify;

import java.util.Optional;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.Entry;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.ShopEntry.EpochBegun;
import org.tallystick.entry.SlipNumber;

/** Slip numbers and customer numbers run on without a gap, slips from one again in each epoch. */
final class NumberCheck {
    private final Findings findings;
    private String epoch = "";
    private NumbersUsed used = NumbersUsed.NONE;
    private boolean unknown;

    NumberCheck(Findings findings) {
        this.findings = findings;
    }

    void look(String lineEpoch, BookPosition before, BookLine line, Entry entry) {
        boolean begins = !epoch.isEmpty() && !epoch.equals(lineEpoch);
        EpochBegun begun = entry instanceof EpochBegun found ? found : null;
        if (begins != (begun != null)) {
            String what = begins ? "it is the first of epoch %s and does not say so" : "no epoch begins here, in %s";
            findings.inLine(line, what, lineEpoch);
        }
        if (begun != null) {
            lookAtBeginning(before, line, begun);
        }
        if (begins) {
            used = new NumbersUsed(
                    0, Math.max(used.customers(), entry.head().numbers().customers()));
        }
        epoch = lineEpoch;
        lookAtNumbers(line, entry);
    }

    private void lookAtBeginning(BookPosition before, BookLine line, EpochBegun begun) {
        String stated = "%s with %d lines, up to %s".formatted(begun.previous(), begun.lines(), begun.chainHead());
        String found = "%s with %d lines, up to %s".formatted(epoch, before.line(), before.hash());
        if (!stated.equals(found)) {
            findings.inLine(line, "it says it goes on from %s, and it goes on from %s", stated, found);
        }
        if (begun.head().numbers().customers() < used.customers()) {
            findings.inLine(line, "its epoch gives customer numbers a second time");
        }
    }

    /** Which numbers it used shows in the next line. */
    void lookAtUnreadable() {
        unknown = true;
    }

    private void lookAtNumbers(BookLine line, Entry entry) {
        Optional<SlipNumber> slip = BegunSlip.of(entry).map(BegunSlip::number);
        Optional<CustomerNumber> customer =
                entry instanceof Opened opened ? Optional.of(opened.customer()) : Optional.empty();
        if (unknown) {
            NumbersUsed now = entry.head().numbers();
            used = new NumbersUsed(
                    now.slips() - slip.stream().count(),
                    now.customers() - customer.stream().count());
            unknown = false;
        }
        NumbersUsed expected = new NumbersUsed(
                used.slips() + slip.stream().count(),
                used.customers() + customer.stream().count());
        NumbersUsed stated = entry.head().numbers();
        if (stated.slips() != expected.slips()) {
            findings.inLine(line, "it counts %d slip numbers, not %d", stated.slips(), expected.slips());
        }
        if (stated.customers() != expected.customers()) {
            findings.inLine(line, "it counts %d customer numbers, not %d", stated.customers(), expected.customers());
        }
        slip.filter(number -> !number.equals(SlipNumber.of(epoch, expected.slips())))
                .ifPresent(number -> findings.inLine(line, "slip number %s is out of order", number));
        String till = epoch.substring(0, epoch.indexOf('.'));
        customer.filter(number -> !number.equals(CustomerNumber.of(till, expected.customers())))
                .ifPresent(number -> findings.inLine(line, "customer number %s is out of order", number));
        used = stated;
    }
}
