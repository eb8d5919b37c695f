package org.tallystick.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tallystick.api.ApiContext;
import org.tallystick.api.owner.SummaryApi;
import org.tallystick.evening.Evening;
import org.tallystick.report.DailySummary;
import org.tallystick.report.form.SummarySlip;
import org.tallystick.till.TillSession;
import org.tallystick.wording.Sentence;

/**
 * The days that are over, asked of the till in turn with all else that it does. A summary takes one of the places for
 * reports, as one that somebody asks for.
 *
 * @param api there once the till is open
 */
record DaysInTurn(TillSession session, Supplier<ApiContext> api) implements Evening.Days {
    @Override
    public Optional<LocalDate> lastOver() {
        return session.ask(till -> till.book().books().dayBefore(till.reports().today()));
    }

    @Override
    public Optional<LocalDate> before(LocalDate day) {
        return session.ask(till -> till.book().books().dayBefore(day));
    }

    @Override
    public DailySummary summary(LocalDate day) {
        return api.get().reports().during(() -> new SummaryApi(api.get()).summary(Optional.of(day)));
    }

    @Override
    public DailySummary forMail(LocalDate day, List<Sentence> notices) {
        return api.get().reports().during(() -> new SummaryApi(api.get()).forMail(day, notices));
    }

    @Override
    public void print(DailySummary summary) {
        session.ask(till -> {
            till.printPage(SummarySlip.of(summary));
            return true;
        });
    }
}
