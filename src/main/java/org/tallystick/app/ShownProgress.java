package org.tallystick.app;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.index.RebuildProgress;

/** Shows how far a rebuild is; a small book is rebuilt before anybody would look. */
final class ShownProgress implements RebuildProgress {
    private static final long WORTH_SHOWING = 5_000;

    private final PrintWriter out;
    private @Nullable ProgressBar bar;

    ShownProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(long lines) {
        if (lines >= WORTH_SHOWING) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading the credit book")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(lines)
                    .build();
        }
    }

    @Override
    public void reached(long line) {
        if (bar != null) {
            bar.stepTo(line);
        }
    }

    @Override
    public void ends() {
        if (bar != null) {
            bar.close();
            bar = null;
            out.println("The index was rebuilt from the credit book.");
            out.flush();
        }
    }
}
