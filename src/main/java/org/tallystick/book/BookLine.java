package org.tallystick.book;

import java.util.Optional;

/**
 * One line of the book with its personal fields.
 *
 * @param book the epoch it stands in, such as T1.1
 * @param number counts from 1 without a gap, on through all epochs
 * @param entry a JSON object, as stored
 * @param personal a JSON object, as stored; empty when the line never had any or they were erased
 * @param erased the line had personal fields that are gone
 */
public record BookLine(
        String book, long number, Place place, String entry, Optional<String> personal, boolean erased, Hash hash) {}
