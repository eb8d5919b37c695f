package org.tallystick.book;

/**
 * Where something stands in the files.
 *
 * @param segment number of the segment, from 1
 * @param offset byte in that segment
 * @param peopleOffset byte in the people file; -1 for a line that has no record there
 */
public record Place(int segment, long offset, long peopleOffset) {}
