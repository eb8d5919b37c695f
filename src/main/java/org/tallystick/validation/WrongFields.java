package org.tallystick.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput.WrongField;

/** Gathers what is wrong with the fields of one request, so that whoever sent it is told all at once. */
public final class WrongFields {
    /** More than anybody mends at a time; what a request can make an answer say is bounded. */
    private static final int MOST = 50;

    private final List<WrongField> found = new ArrayList<>();

    /**
     * What is read; where it is wrong that is kept, and the stand-in returned. Nothing may be done with what was read
     * until {@link #refuse} let it pass.
     */
    public <T extends @Nullable Object> T read(T standIn, Supplier<? extends T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput e) {
            e.errors().forEach(this::add);
            return standIn;
        }
    }

    /** Of each field only the first thing is kept: the others may follow from it. */
    public void add(WrongField wrong) {
        boolean known = found.stream().anyMatch(each -> each.field().equals(wrong.field()));
        if (!known && found.size() < MOST) {
            found.add(wrong);
        }
    }

    /** Whether this field is wrong, or one within it. */
    public boolean concern(String field) {
        return found.stream()
                .map(WrongField::field)
                .anyMatch(each -> each.equals(field) || each.startsWith(field + ".") || each.startsWith(field + "["));
    }

    /**
     * Called when all is looked at.
     *
     * @throws InvalidInput with all that is wrong, if anything is
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
