package org.tallystick.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.replay.Anchor;
import org.tallystick.ledger.verify.Verification;

/** What a verification says when nobody else uses the ledger meanwhile. */
public final class Verified {
    private Verified() {}

    public static List<String> findings(Ledger ledger) {
        return ledger.verification()
                .run(question -> question.accept(ledger.asItIs()), null)
                .findings();
    }

    public static List<String> findings(IndexKeeper keeper) {
        return result(keeper, null).findings();
    }

    public static Optional<Anchor> anchor(Ledger ledger, String hash) {
        return ledger.verification()
                .run(question -> question.accept(ledger.asItIs()), hash)
                .anchor();
    }

    public static Optional<Anchor> anchor(IndexKeeper keeper, String hash) {
        return result(keeper, hash).anchor();
    }

    private static Verification.Result result(IndexKeeper keeper, @Nullable String hash) {
        return keeper.verification().run(question -> question.accept(keeper.now()), hash);
    }
}
