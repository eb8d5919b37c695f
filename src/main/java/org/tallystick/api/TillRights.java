package org.tallystick.api;

import java.util.Optional;
import java.util.Set;
import org.tallystick.till.OwnerVerification;

/** Whether a call may do what a shop can keep from the till: by its token, by the settings, or by the owner's PIN. */
public record TillRights(Set<TillRight> granted, OwnerVerification owner, Requests requests) {
    public TillRights {
        granted = Set.copyOf(granted);
    }

    /** Takes a while where a PIN is given, so not on the till's thread. A wrong one is noted in the book. */
    public Optional<Problem> refusal(ApiRequest call, TillRight right) {
        if (call.role() == Role.OWNER || granted.contains(right)) {
            return Optional.empty();
        }
        String pin = requests.body(call).ownersPin();
        return pin == null
                ? Optional.of(Problem.keptFromTill(right))
                : owner.refusal(pin, "till").map(why -> Problem.of(ProblemCode.WRONG_PIN, why));
    }
}
