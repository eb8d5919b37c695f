package org.tallystick.entry;

/** Copies of a slip are numbered from 0, the ORIGINAL. */
final class Copies {
    private Copies() {}

    static void checkNumber(int copy, int first) {
        if (copy < first) {
            throw new IllegalArgumentException(
                    "copy %d cannot be; the ORIGINAL is copy 0, the first that is asked for copy 1".formatted(copy));
        }
    }

    /** None where the slip is printed later, if ever. */
    static void checkCountOrNone(int copies) {
        if (copies < 0) {
            throw new IllegalArgumentException(copies + " copies cannot be; the least are none");
        }
    }

    static void checkCount(int copies) {
        if (copies < 1) {
            throw new IllegalArgumentException(copies + " copies cannot be; the ORIGINAL is the first");
        }
    }
}
