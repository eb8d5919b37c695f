package org.tallystick.exchange.imports;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DiallingPlan;

/**
 * What a file of customers is read by.
 *
 * @param usual the terms of a customer for whom nothing else is said
 * @param today no debt is from a later day
 * @param namesakes whether several with the same name or phone are several people
 * @param dialling which phone numbers are one
 * @param forms how it writes amounts and days
 */
public record ImportRules(
        CurrencyUnit currency,
        CreditTerms usual,
        LocalDate today,
        boolean namesakes,
        DiallingPlan dialling,
        FileForms forms) {}
