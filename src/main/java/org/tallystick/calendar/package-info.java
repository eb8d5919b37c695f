/**
 * The shop's calendar: on which days it is closed, which days have a name, and which day a customer's terms make of a
 * sale. Pure: whoever asks brings the day.
 */
@NullMarked
package org.tallystick.calendar;

import org.jspecify.annotations.NullMarked;
