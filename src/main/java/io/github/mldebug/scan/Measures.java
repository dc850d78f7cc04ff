package io.github.mldebug.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;

/** The shared measurements of one subject: each is computed once, when first asked for. Safe for use by several threads. */
public final class Measures {
    private final int rows;
    private final ScanEngine engine;
    private final Map<Object, FutureTask<?>> memo = new ConcurrentHashMap<>();

    /** @param rows number of rows of the table that statistics scan */
    public Measures(int rows, ScanEngine engine) {
        this.rows = rows;
        this.engine = engine;
    }

    /** The measure's value. */
    public <T> T get(Measure<T> measure) {
        return resolve(measure, () -> measure.compute(this));
    }

    /** The statistic's result over all rows; free when it was in {@link #scan}. */
    @SuppressWarnings("unchecked")
    public <R> R get(Statistic<?, R> statistic) {
        return resolve(statistic, () -> (R) engine.run(rows, List.of(statistic)).get(statistic));
    }

    /** Computes several statistics in one pass. */
    public void scan(List<? extends Statistic<?, ?>> statistics) {
        List<? extends Statistic<?, ?>> wanted = statistics.stream()
                .distinct()
                .filter(one -> !memo.containsKey(one))
                .toList();
        Map<Statistic<?, ?>, Object> results = new HashMap<>(engine.run(rows, wanted));
        for (Statistic<?, ?> statistic : wanted) {
            resolve(statistic, () -> results.get(statistic));
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T resolve(Object key, java.util.concurrent.Callable<T> computation) {
        FutureTask<T> mine = new FutureTask<>(computation);
        FutureTask<?> earlier = memo.putIfAbsent(key, mine);
        if (earlier == null) {
            mine.run();
            return Resolved.value(mine);
        }
        return Resolved.value((FutureTask<T>) earlier);
    }
}
