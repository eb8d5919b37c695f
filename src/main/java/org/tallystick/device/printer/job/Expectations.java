package org.tallystick.device.printer.job;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which answers are due to questions that are obeyed at once. They come in the order of the questions, and do not say
 * themselves what they are for.
 */
final class Expectations {
    private final Deque<Expected> expected = new ArrayDeque<>();
    private int lostBeats;

    enum Question {
        /** A sign of life. */
        BEAT,
        STATE,
        NONE
    }

    /** Due once its question has left. */
    private record Expected(Question question, long due) {}

    void add(Question question, long due) {
        expected.add(new Expected(question, due));
    }

    /** What the answer that has just come is for, NONE when nobody had asked. */
    Question answered() {
        Expected answered = expected.poll();
        return answered == null ? Question.NONE : answered.question();
    }

    boolean isEmpty() {
        return expected.isEmpty();
    }

    boolean isDue(long now) {
        Expected first = expected.peek();
        return first != null && now - first.due() >= 0;
    }

    int beats() {
        return (int)
                expected.stream().filter(one -> one.question() == Question.BEAT).count();
    }

    /** Signs of life that were not given up to now; what was lost for good is counted for good. */
    int unanswered() {
        return lostBeats + beats();
    }

    /** What has not come by now is lost. */
    void giveUp() {
        lostBeats += beats();
        expected.clear();
    }
}
