package org.tallystick.book;

import java.nio.file.Path;

/**
 * The end of a book that a crash left unfinished and that was put aside at the start; it was never acknowledged.
 *
 * @param line number the line would have had
 * @param keptIn file that holds its bytes now
 */
public record TornTail(long line, Path keptIn, long bytes) {}
