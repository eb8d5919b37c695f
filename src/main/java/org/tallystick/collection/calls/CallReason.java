package org.tallystick.collection.calls;

/** Why it makes sense to talk to somebody today. */
public enum CallReason {
    /** They promised money for today, or a part of their plan is due. */
    PROMISE_DUE,
    /** The day of a promise went by without all of its money, and nobody has asked since. */
    PROMISE_MISSED,
    OVERDUE,
    /** By their terms they are paid today. */
    PAYDAY,
    /** A regular customer owes and stays away. */
    STOPPED_BUYING;

    boolean holds(DebtToday debt) {
        return switch (this) {
            case PROMISE_DUE -> debt.promiseIsDue();
            case PROMISE_MISSED -> debt.promiseWasMissed();
            case OVERDUE -> debt.overdue().isPositive();
            case PAYDAY -> debt.day().equals(debt.payday());
            case STOPPED_BUYING -> debt.stoppedBuying();
        };
    }
}
