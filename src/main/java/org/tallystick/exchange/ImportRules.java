package org.tallystick.exchange;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.tallystick.customer.CreditTerms;

/**
 * What a file of customers is read by.
 *
 * @param usual the terms of a customer for whom nothing else is said
 * @param today no debt is from a later day
 * @param namesakes whether several with the same name and phone are several people
 */
public record ImportRules(CurrencyUnit currency, CreditTerms usual, LocalDate today, boolean namesakes) {}
