package io.github.mldebug.check;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Statistic;
import java.util.List;

/**
 * Looks for one problem. Implementations are stateless, do no input or output and never print. What a new check needs is
 * a class, a page, a test and a line in the catalogue.
 *
 * @param <S> what it looks at
 */
public interface Check<S extends Subject> {
    /** What the check is. */
    CheckInfo info();

    /** The one-pass statistics that {@link #inspect} will ask for, so that one scan serves all checks. */
    default List<Statistic<?, ?>> statistics(S subject) {
        return List.of();
    }

    /** The measures that {@link #inspect} is sure to ask for, so that they are computed side by side before it. */
    default List<Measure<?>> measures(S subject) {
        return List.of();
    }

    /**
     * Looks.
     *
     * @param limits this check's limits, with what the user set
     */
    Outcome inspect(S subject, Limits limits, Measures measures);
}
