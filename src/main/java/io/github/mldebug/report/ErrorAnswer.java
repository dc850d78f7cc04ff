package io.github.mldebug.report;

import io.github.mldebug.error.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer when there is none: what went wrong and what to do, as {@code error{message,hint}}. */
public record ErrorAnswer(Problem error, int exitCode) implements Answer {
    /**
     * What went wrong and what to do.
     *
     * @param place the part of what the user wrote that is wrong, null when it is not a single part
     */
    public record Problem(
            String message, String hint, @Nullable Place place) {
        /** About no single part. */
        public Problem(String message, String hint) {
            this(message, hint, null);
        }

        /** The message for forms that show one line. */
        public String line() {
            List<String> lines = message.lines().map(String::strip).toList();
            return lines.size() < 2 ? message : lines.get(0) + ": " + String.join("; ", lines.subList(1, lines.size()));
        }
    }
}
