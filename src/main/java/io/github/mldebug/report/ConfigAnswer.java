package io.github.mldebug.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug config}.
 *
 * @param file the settings file in force, null when there is none
 * @param settings every setting, in one order
 * @param notes variables of the environment that look mistyped
 */
public record ConfigAnswer(@Nullable String file, List<Resolved> settings, List<String> notes, int exitCode)
        implements Answer {
    public ConfigAnswer {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /**
     * A setting.
     *
     * @param values those in force; none when it is not set and depends on the data
     * @param origin {@code --target}, {@code MLDEBUG_TARGET}, {@code mldebug.yaml:3} or {@code default}
     * @param meaning one line
     */
    public record Resolved(String name, List<String> values, String origin, String meaning) {
        public Resolved {
            values = List.copyOf(values);
        }
    }
}
