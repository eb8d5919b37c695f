package org.tallystick.entry;

/** An entry that says how its account's balance stood before and after. */
public interface BalanceMoved {
    Balances balances();
}
