package org.tallystick.collection.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.CollectionEntry.CallResult;

/** A customer's history at random, as words and as plain numbers that know no product; days are counted from today. */
final class NaiveDebtor {
    private static final List<CallResult> RESULTS = List.of(CallResult.values());

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<int[]> items = new ArrayList<>();
    private @Nullable Pledge promise;
    private @Nullable Pledge plan;
    private int credit;
    private int missed;
    private int lastAsked = -1000;
    private boolean notToCall;
    private boolean calledToday;

    /** Each part is a day and an amount. */
    private static final class Pledge {
        final int[][] parts;
        int paid;

        Pledge(int[]... parts) {
            this.parts = parts;
        }

        OptionalInt next() {
            int sum = 0;
            for (int[] part : parts) {
                sum += part[1];
                if (sum > paid && part[0] >= -1) {
                    return OptionalInt.of(part[0]);
                }
            }
            return OptionalInt.empty();
        }
    }

    NaiveDebtor(Random random) {
        this.random = random;
        for (int day = -60 + random.nextInt(40); day <= 0; day += random.nextInt(6)) {
            something(day);
        }
    }

    String history() {
        return words.isEmpty() ? "debt@30:1" : String.join(" ", words);
    }

    private void something(int day) {
        int amount = 1 + random.nextInt(20);
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                words.add("debt@%d:%d".formatted(day + 30, amount));
                items.add(new int[] {day + 30, amount, 0});
            }
            case 2 -> paid(day, amount);
            case 3 -> {
                int due = day + random.nextInt(10);
                if (owed() > 0) {
                    words.add("promise@%d/%d:%d".formatted(day, due, amount));
                    promise = new Pledge(new int[] {due, amount});
                }
            }
            case 4 -> {
                int due = day + random.nextInt(10);
                if (owed() > 0) {
                    words.add("plan@%d/%d:%d/%d:%d".formatted(day, due, amount, due + 7, amount));
                    plan = new Pledge(new int[] {due, amount}, new int[] {due + 7, amount});
                }
            }
            case 5 -> {
                words.add("remind@" + day);
                lastAsked = day;
            }
            case 6, 7 -> called(day);
            default -> {
                if (random.nextInt(4) == 0) {
                    words.add("dispute@" + day);
                    items.forEach(item -> item[2] = 1);
                }
            }
        }
    }

    private void paid(int day, int amount) {
        words.add("paid@%d:%d".formatted(day, amount));
        int left = amount;
        for (int[] item : items) {
            int part = Math.min(left, item[1]);
            item[1] -= part;
            left -= part;
        }
        items.removeIf(item -> item[1] == 0);
        credit += left;
        for (Pledge pledge :
                Stream.of(promise, plan).filter(each -> each != null).toList()) {
            pledge.paid += amount;
        }
        if (owed() <= 0) {
            promise = null;
            plan = null;
        }
    }

    private void called(int day) {
        CallResult result = RESULTS.get(random.nextInt(RESULTS.size()));
        words.add("call@%d:%s".formatted(day, result));
        calledToday |= day == 0;
        missed = result == CallResult.NOT_REACHED ? missed + 1 : 0;
        switch (result) {
            case NOT_REACHED -> lastAsked = missed % 3 == 0 ? day : lastAsked;
            case WRONG_NUMBER -> {}
            case MAY_BE_CALLED -> notToCall = false;
            case ASKED_NOT_TO_CALL -> notToCall = true;
            default -> lastAsked = day;
        }
        if (result == CallResult.ASKED_NOT_TO_CALL) {
            lastAsked = day;
        }
    }

    private int owed() {
        return items.stream().mapToInt(item -> item[1]).sum() - credit;
    }

    int askable() {
        return owed()
                - items.stream()
                        .filter(item -> item[2] == 1)
                        .mapToInt(item -> item[1])
                        .sum();
    }

    boolean anythingOverdue() {
        return items.stream().anyMatch(item -> item[2] == 0 && item[0] < 0);
    }

    private OptionalInt nextPromised() {
        return Stream.of(promise, plan)
                .filter(each -> each != null)
                .map(Pledge::next)
                .filter(OptionalInt::isPresent)
                .min(Comparator.comparing(OptionalInt::getAsInt))
                .orElse(OptionalInt.empty());
    }

    boolean isPromisedForToday() {
        return nextPromised().equals(OptionalInt.of(0));
    }

    /** Whether a rule says that nobody asks them today. */
    boolean isLeftAlone() {
        OptionalInt next = nextPromised();
        return askable() <= 0
                || notToCall
                || calledToday
                || (lastAsked > -7 && !isPromisedForToday())
                || (next.isPresent() && next.getAsInt() > 0);
    }
}
