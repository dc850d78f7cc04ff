package io.github.mldebug.cli;

import io.github.mldebug.check.Watch;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The seconds that each check took, told on standard error: an answer must not depend on them. */
final class CheckCosts implements Watch {
    private static final double NANOS = 1e9;
    /** Less is not worth a word. */
    private static final double LEAST = 0.001;

    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    @Override
    public void during(String id, Runnable work) {
        long begin = System.nanoTime();
        try {
            work.run();
        } finally {
            nanos.merge(id, System.nanoTime() - begin, Long::sum);
        }
    }

    /** Writes a line a check, the costliest first. */
    void write(PrintWriter err) {
        if (nanos.isEmpty()) {
            err.println("cost  every check was remembered; --no-cache makes them anew");
        }
        List<Map.Entry<String, Long>> costly =
                sorted().filter(entry -> entry.getValue() >= LEAST * NANOS).toList();
        costly.forEach(entry ->
                err.println(String.format(Locale.ROOT, "cost  %.3f s  %s", entry.getValue() / NANOS, entry.getKey())));
        int cheap = nanos.size() - costly.size();
        if (cheap > 0) {
            err.println("cost  less than " + LEAST + " s each: " + cheap + (cheap == 1 ? " check" : " checks"));
        }
        err.flush();
    }

    private Stream<Map.Entry<String, Long>> sorted() {
        return nanos.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }
}
