package io.github.mldebug.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs statistics over blocks of {@link RowBlock#SIZE} rows in this process. Each block is accumulated on its own,
 * whatever the threads, and the accumulators are merged in block order: the result has the same bits on one thread and on
 * many.
 */
public final class BlockScanEngine implements ScanEngine {
    private final Workers workers;

    /** @param workers who accumulates the blocks */
    public BlockScanEngine(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Map<Statistic<?, ?>, Object> run(int rows, List<? extends Statistic<?, ?>> statistics) {
        List<Running<?, ?>> running = new ArrayList<>();
        for (Statistic<?, ?> statistic : statistics) {
            running.add(new Running<>(statistic));
        }
        int blocks = (int) ((rows + (long) RowBlock.SIZE - 1) / RowBlock.SIZE);
        workers.each(blocks, index -> {
            int from = index * RowBlock.SIZE;
            RowBlock block = new RowBlock(from, from + Math.min(RowBlock.SIZE, rows - from));
            running.forEach(each -> each.add(index, block));
        });
        Map<Statistic<?, ?>, Object> results = new LinkedHashMap<>();
        running.forEach(each -> results.put(each.statistic, each.result()));
        return results;
    }

    /** A statistic under way: what is merged so far, and the blocks that wait for an earlier one. */
    private static final class Running<A, R> {
        private final Statistic<A, R> statistic;
        private final Map<Integer, A> waiting = new HashMap<>();
        private @Nullable A merged;
        private int next;

        Running(Statistic<A, R> statistic) {
            this.statistic = statistic;
        }

        void add(int index, RowBlock block) {
            A accumulator = statistic.empty();
            statistic.add(accumulator, block);
            merge(index, accumulator);
        }

        private synchronized void merge(int index, A accumulator) {
            waiting.put(index, accumulator);
            for (A ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
                merged = merged == null ? ready : statistic.merge(merged, ready);
                next++;
            }
        }

        synchronized R result() {
            return statistic.result(merged == null ? statistic.empty() : merged);
        }
    }
}
