package io.github.mldebug.check;

import java.util.List;
import java.util.Objects;
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
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(next, "next");
        columns = List.copyOf(columns);
        lines = List.copyOf(lines.subList(0, Math.min(lines.size(), MAX_LINES)));
        examples = List.copyOf(examples.subList(0, Math.min(examples.size(), MAX_EXAMPLES)));
    }

    /** Starts a finding: how bad it is, and what was seen. Its cause is the data unless said otherwise. */
    public static Builder of(Severity severity, String message) {
        return new Builder(severity, message);
    }

    /** Collects the parts of a finding; {@link #next} ends it. */
    public static final class Builder {
        private final Severity severity;
        private final String message;
        private List<String> columns = List.of();
        private double measured;
        private @Nullable Double limit;
        private RowLines rows = RowLines.none();
        private List<String> examples = List.of();
        private Cause cause = Cause.DATA;

        private Builder(Severity severity, String message) {
            this.severity = severity;
            this.message = message;
        }

        /** Keys of the columns concerned, in file order. */
        public Builder columns(List<String> keys) {
            this.columns = keys;
            return this;
        }

        /** The number that was judged; any such number is a finding. */
        public Builder measured(double value) {
            this.measured = value;
            return this;
        }

        /** The number that was judged, and the limit it was judged by. */
        public Builder measured(double value, double judgedBy) {
            this.measured = value;
            this.limit = judgedBy;
            return this;
        }

        /** The rows concerned. */
        public Builder rows(RowLines concerned) {
            this.rows = concerned;
            return this;
        }

        /** A few of the values seen. */
        public Builder examples(List<String> values) {
            this.examples = values;
            return this;
        }

        /** The likely cause, when it is not the data. */
        public Builder cause(Cause likely) {
            this.cause = likely;
            return this;
        }

        /** The finding, with the next command or act that deals with it. */
        public Finding next(String command) {
            return new Finding(
                    severity, columns, message, measured, limit, rows.count(), rows.lines(), examples, cause, command);
        }
    }
}
