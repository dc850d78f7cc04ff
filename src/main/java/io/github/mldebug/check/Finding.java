package io.github.mldebug.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One observed instance of a problem.
 *
 * @param severity how bad this one is
 * @param columns keys of the columns concerned, in file order; empty when the whole file is
 * @param message what was seen, neutrally, with the numbers in it; one sentence without a full stop
 * @param measured the number that was judged
 * @param limit the number it was judged by, or null when any instance is a finding
 * @param count how many rows (or cells, or columns) are concerned in all
 * @param lines physical line numbers of the first 100 rows concerned, ascending; empty when no line can be named
 * @param examples a few of the values seen, at most five
 * @param cause the likely cause
 * @param next the next command, or the act, that deals with it
 */
public record Finding(
        Severity severity,
        List<String> columns,
        String message,
        double measured,
        @Nullable Double limit,
        long count,
        List<Integer> lines,
        List<String> examples,
        Cause cause,
        String next) {
    /** No finding lists more lines than this; {@code count} is the total. */
    public static final int MAX_LINES = 100;

    /** No finding lists more examples than this. */
    public static final int MAX_EXAMPLES = 5;

    public Finding {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines.subList(0, Math.min(lines.size(), MAX_LINES)));
        examples = List.copyOf(examples.subList(0, Math.min(examples.size(), MAX_EXAMPLES)));
    }
}
