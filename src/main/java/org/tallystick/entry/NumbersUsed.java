package org.tallystick.entry;

/**
 * The running numbers that a book has given out up to and including a line. Every line carries them, so that the
 * next number comes from the book's last line and from nowhere else.
 */
public record NumbersUsed(long slips, long customers) {
    public static final NumbersUsed NONE = new NumbersUsed(0, 0);

    public NumbersUsed {
        if (slips < 0 || customers < 0) {
            throw new IllegalArgumentException(
                    "%d slips and %d customers cannot be; numbers count up from 0".formatted(slips, customers));
        }
    }

    public NumbersUsed nextSlip() {
        return new NumbersUsed(slips + 1, customers);
    }

    public NumbersUsed nextCustomer() {
        return new NumbersUsed(slips, customers + 1);
    }
}
