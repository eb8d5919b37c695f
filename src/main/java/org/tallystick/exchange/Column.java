package org.tallystick.exchange;

import java.util.EnumSet;
import java.util.List;

/** The columns of a file of customers. */
public enum Column {
    NAME("name"),
    KNOWN_AS("knownAs"),
    PLACE("place"),
    PHONE("phone"),
    LIMIT("limit"),
    OWED("owed"),
    SINCE("since"),
    DUE("due"),
    /** NONE, LIMITED or UNLIMITED; where it is left out, the limit says it. */
    MODE("mode"),
    /** Only goes out: whoever comes in gets a number of this shop. */
    NUMBER("number"),
    /** Only come in, where a file has the two parts of a name apart. */
    FIRST_NAME("firstName"),
    LAST_NAME("lastName");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Those that go out, and come back. */
    public static List<String> names() {
        return titles(EnumSet.range(NAME, NUMBER));
    }

    public static List<String> all() {
        return titles(EnumSet.allOf(Column.class));
    }

    private static List<String> titles(EnumSet<Column> columns) {
        return columns.stream().map(Column::title).toList();
    }
}
