package org.tallystick.book;

/**
 * How far somebody has read.
 *
 * @param line number of the last line read, 0 for none
 * @param end where the next line begins
 */
public record BookPosition(String book, long line, Hash hash, Place end) {}
