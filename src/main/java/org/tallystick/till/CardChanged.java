package org.tallystick.till;

/** The card whose owner was shown to the cashier is no longer the one at the reader; nobody is charged by mistake. */
public final class CardChanged extends RuntimeException {
    CardChanged(String message) {
        super(message);
    }
}
