package io.github.mldebug.cli;

import io.github.mldebug.trial.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error; it is wiped when the work is over. */
final class TerminalProgress implements Progress {
    private static final int MILLISECONDS_BETWEEN_UPDATES = 200;

    private final PrintWriter err;
    private final int width;
    private final boolean unicode;
    private @Nullable ProgressBar bar;

    TerminalProgress(PrintWriter err, int width, boolean unicode) {
        this.err = err;
        this.width = width;
        this.unicode = unicode;
    }

    @Override
    public synchronized void begin(String what, long total) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_UPDATES)
                .setConsumer(new Line(err, width))
                .build();
    }

    @Override
    public synchronized void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** One line that is written over and over. */
    private record Line(PrintWriter err, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width - 1;
        }

        @Override
        public void accept(String text) {
            err.print("\r" + text);
            err.flush();
        }

        @Override
        public void close() {
            err.print("\r" + " ".repeat(width - 1) + "\r");
            err.flush();
        }
    }
}
