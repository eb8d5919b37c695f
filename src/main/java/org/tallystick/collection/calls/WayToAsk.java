package org.tallystick.collection.calls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Instalment;

/**
 * The way in which to ask that is suggested to the owner, with the facts behind it. The owner decides; nothing is done
 * by itself.
 *
 * @param why in words, for the owner alone
 */
public record WayToAsk(Way way, String why) {
    private static final int A_MONTH = 30;
    private static final int TWO_MONTHS = 60;
    private static final int THREE_MONTHS = 90;
    private static final int HALF_A_YEAR = 180;
    private static final int OFTEN_MISSED = 3;

    /** From the kindest to the last. */
    public enum Way {
        KIND_REMINDER,
        ASK_FOR_THE_WHOLE,
        ASK_WHAT_IS_WRONG,
        PLAN,
        STOP_SUPPLY,
        GUARANTOR,
        LAW
    }

    /** The first that fits, the day of a promise before all others, then the last way before the kinder ones. */
    static WayToAsk of(DebtToday debt) {
        Instalment promised = debt.promised();
        if (promised != null && debt.promiseIsDue()) {
            return new WayToAsk(Way.KIND_REMINDER, "%s was promised for today".formatted(promised.amount()));
        }
        Facts facts = new Facts(debt);
        return facts.guarantor()
                .or(facts::law)
                .or(facts::stopSupply)
                .or(facts::plan)
                .or(facts::whatIsWrong)
                .or(facts::whole)
                .orElseGet(facts::kind);
    }

    private record Facts(DebtToday debt) {

        Optional<WayToAsk> guarantor() {
            Guarantor guarantor = debt.customer().guarantor();
            long late = debt.daysOverdue();
            String whyNot = unwilling();
            String why = whyNot == null ? unreachable() : whyNot;
            return guarantor == null || !guarantor.signed() || why == null || late <= A_MONTH || late > HALF_A_YEAR
                    ? Optional.empty()
                    : Optional.of(new WayToAsk(
                            Way.GUARANTOR,
                            "%s; %s overdue; a guarantor has signed for %s"
                                    .formatted(
                                            why, days(), guarantor.upTo() == null ? "all of it" : guarantor.upTo())));
        }

        Optional<WayToAsk> law() {
            String why = refuses();
            return why == null || debt.daysOverdue() <= THREE_MONTHS || !debt.wasAskedFor()
                    ? Optional.empty()
                    : Optional.of(new WayToAsk(
                            Way.LAW,
                            "%s; %s overdue, and asked for on %s"
                                    .formatted(why, days(), debt.contacts().lastAsked())));
        }

        Optional<WayToAsk> stopSupply() {
            String unwilling = unwilling();
            String why = unwilling == null && debt.daysOverdue() > TWO_MONTHS ? days() + " overdue" : unwilling;
            return why == null || !debt.stillBuys()
                    ? Optional.empty()
                    : Optional.of(new WayToAsk(
                            Way.STOP_SUPPLY,
                            "%s; bought on credit again on %s"
                                    .formatted(why, debt.conduct().purchases().last())));
        }

        Optional<WayToAsk> plan() {
            if (isLast(CallResult.CANNOT_PAY)) {
                return way(Way.PLAN, "said that they cannot pay");
            }
            long part = debt.words(Kept.PART);
            if (part >= 2) {
                return way(Way.PLAN, part + " promises were kept in part");
            }
            return debt.type() == CustomerType.SHORT_OF_CASH ? way(Way.PLAN, "is short of cash") : Optional.empty();
        }

        Optional<WayToAsk> whatIsWrong() {
            if (isLast(CallResult.DISPUTED)) {
                return way(Way.ASK_WHAT_IS_WRONG, "said that it is not right");
            }
            if (debt.stoppedBuying()) {
                return way(
                        Way.ASK_WHAT_IS_WRONG,
                        "has not bought since " + debt.conduct().purchases().last());
            }
            return debt.type() == CustomerType.RELIABLE && debt.daysOverdue() > A_MONTH
                    ? way(Way.ASK_WHAT_IS_WRONG, "usually pays in time, and is %s overdue".formatted(days()))
                    : Optional.empty();
        }

        Optional<WayToAsk> whole() {
            String unwilling = unwilling();
            if (unwilling != null) {
                return way(Way.ASK_FOR_THE_WHOLE, unwilling);
            }
            if (debt.promiseWasMissed()) {
                return way(Way.ASK_FOR_THE_WHOLE, "the last promise was not kept");
            }
            if (debt.type() == CustomerType.DELAYING) {
                return way(Way.ASK_FOR_THE_WHOLE, "puts it off");
            }
            return debt.daysOverdue() > A_MONTH ? way(Way.ASK_FOR_THE_WHOLE, days() + " overdue") : Optional.empty();
        }

        WayToAsk kind() {
            if (debt.daysOverdue() > 0) {
                String forgets = debt.type() == CustomerType.FORGETFUL ? "forgets; " : "";
                return new WayToAsk(Way.KIND_REMINDER, forgets + days() + " overdue");
            }
            return new WayToAsk(Way.KIND_REMINDER, "nothing is overdue");
        }

        private static Optional<WayToAsk> way(Way way, String why) {
            return Optional.of(new WayToAsk(way, why));
        }

        private @Nullable String refuses() {
            if (isLast(CallResult.REFUSED)) {
                return "refused to pay";
            }
            return debt.type() == CustomerType.REFUSING ? "does not want to pay" : null;
        }

        private @Nullable String unwilling() {
            long broken = debt.words(Kept.BROKEN);
            String refuses = refuses();
            return refuses == null && broken >= 2 ? broken + " promises were broken" : refuses;
        }

        private @Nullable String unreachable() {
            if (isLast(CallResult.WRONG_NUMBER)) {
                return "the phone number is wrong";
            }
            return debt.contacts().missed() >= OFTEN_MISSED
                    ? "not reached %d times in a row".formatted(debt.contacts().missed())
                    : null;
        }

        private boolean isLast(CallResult result) {
            return debt.lastResult().filter(result::equals).isPresent();
        }

        private String days() {
            long late = debt.daysOverdue();
            return late == 1 ? "1 day" : late + " days";
        }
    }
}
