package org.tallystick.index;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Changes;
import org.tallystick.ledger.NewIndex;

/** A new index that is created for its first rows, so that the book is read while Derby starts. */
final class LateIndex implements NewIndex, AutoCloseable {
    private final Supplier<BareIndex> creation;
    private @Nullable BareIndex created;

    LateIndex(Supplier<BareIndex> creation) {
        this.creation = creation;
    }

    @Override
    public void add(Changes part) {
        created().add(part);
    }

    void finish() {
        created().finish();
    }

    private BareIndex created() {
        BareIndex index = created;
        if (index == null) {
            index = creation.get();
            created = index;
        }
        return index;
    }

    @Override
    public void close() {
        if (created != null) {
            created.close();
        }
    }
}
