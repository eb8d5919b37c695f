package org.tallystick;

/** Starts Tallystick. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
