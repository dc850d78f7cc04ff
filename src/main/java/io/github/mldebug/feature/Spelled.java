package io.github.mldebug.feature;

import java.util.List;

/** How a feature is written, and what it reads; see {@link Feature}. */
record Spelled(String expression, List<String> columns, boolean usesLabel) {
    Spelled {
        columns = List.copyOf(columns);
    }
}
