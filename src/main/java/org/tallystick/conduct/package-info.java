/**
 * How a customer buys, pays and keeps their word, as running figures that each line of the book carries on: no
 * judgement has to read the past again. Facts only; nothing here is a score.
 */
@NullMarked
package org.tallystick.conduct;

import org.jspecify.annotations.NullMarked;
