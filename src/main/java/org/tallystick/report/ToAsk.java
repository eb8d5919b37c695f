package org.tallystick.report;

import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;

/**
 * Somebody to ask for money today.
 *
 * @param amount what they may be asked for, above zero
 * @param way in which to ask that is suggested, in the language of the shop
 */
public record ToAsk(CustomerNumber customer, Money amount, String way) {}
