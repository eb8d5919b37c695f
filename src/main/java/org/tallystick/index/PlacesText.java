package org.tallystick.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tallystick.book.Place;

/** Places in the book as one text, so that a slip is one row: each as {@code segment:offset:people}. */
final class PlacesText {
    private PlacesText() {}

    static String of(List<Place> places) {
        return places.stream()
                .map(place -> place.segment() + ":" + place.offset() + ":" + place.peopleOffset())
                .collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException when it is not what {@link #of} makes */
    static List<Place> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(PlacesText::place).toList();
    }

    private static Place place(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is no place in the book");
        }
        return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
