package org.tallystick.shop;

/** The sheets in the shop's printer, for summaries and statements. */
public enum PaperSize {
    A4,
    LETTER
}
