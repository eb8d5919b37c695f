package org.tallystick.ledger.account;

import org.tallystick.book.Place;
import org.tallystick.entry.SlipNumber;

/**
 * Goods of a sale came back.
 *
 * @param line by which, and where it stands
 */
public record GoodsBack(SlipNumber slip, long line, Place place) {}
