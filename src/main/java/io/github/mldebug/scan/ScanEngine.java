package io.github.mldebug.scan;

import java.util.List;
import java.util.Map;

/** Runs statistics over rows in one pass: the seam behind which a cluster could stand. */
public interface ScanEngine {
    /** The result of each statistic over rows 0 to {@code rows}, in one pass over all of them. */
    Map<Statistic<?, ?>, Object> run(int rows, List<? extends Statistic<?, ?>> statistics);
}
