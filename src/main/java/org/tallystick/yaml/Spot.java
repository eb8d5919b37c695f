package org.tallystick.yaml;

import tools.jackson.core.TokenStreamLocation;

/** A place in a text file; line and column count from 1, as editors show them. */
record Spot(int line, int column) {
    static final Spot START = new Spot(1, 1);

    static Spot of(TokenStreamLocation location) {
        return new Spot(location.getLineNr(), location.getColumnNr());
    }
}
