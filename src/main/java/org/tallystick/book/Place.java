package org.tallystick.book;

/**
 * Where a line stands.
 *
 * @param segment number of the file, from 1
 * @param offset of its first byte in that file
 * @param personal offset of its record in the people file, -1 where there is none
 */
public record Place(int segment, long offset, long personal) {}
