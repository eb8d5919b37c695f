package org.tallystick.till;

import java.util.List;
import org.tallystick.till.CustomerDesk.Alike;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;

/** Somebody seems to be a customer already; whoever knows that they are another person says so. */
public final class KnownAlready extends Refusal {
    private static final int MOST_TOLD = 5;

    private static final long serialVersionUID = 1L;

    private final transient List<Alike> others;

    KnownAlready(List<Alike> others) {
        super(all(others));
        this.others = List.copyOf(others);
    }

    public List<Alike> others() {
        return others;
    }

    private static Sentence all(List<Alike> others) {
        Sentence told = Sentence.inTurn(others.stream().limit(MOST_TOLD).map(KnownAlready::told));
        return others.size() > MOST_TOLD ? Sentence.of(Phrase.DUPLICATE_MORE, told, others.size() - MOST_TOLD) : told;
    }

    private static Sentence told(Alike alike) {
        Phrase what = alike.name() && alike.phone()
                ? Phrase.DUPLICATE_BOTH
                : alike.name() ? Phrase.DUPLICATE_NAME : Phrase.DUPLICATE_PHONE;
        return Sentence.of(what, alike.customer().number(), alike.customer().name());
    }
}
