/**
 * What slips, reports and refusals say, in the shop's or the customer's language: phrases, dates, figures and amounts
 * in words.
 */
@NullMarked
package org.tallystick.wording;

import org.jspecify.annotations.NullMarked;
