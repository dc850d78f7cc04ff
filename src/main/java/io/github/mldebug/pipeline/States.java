package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a model works, and why or why not. */
final class States {
    private States() {}

    /** @param againstDummy the comparison of the current run with the dummy */
    static StateReport of(Comparison againstDummy, Split split) {
        return after(againstDummy, split, true);
    }

    /**
     * As {@link #of}, for a model that was reached by steps.
     *
     * @param earned whether one of the steps to it was kept by its rule, or the first model worked: an interval above zero
     *     alone may come from the search
     */
    static StateReport after(Comparison againstDummy, Split split, boolean earned) {
        List<String> reasons = new ArrayList<>();
        boolean working = againstDummy.verdict() == Verdict.IMPROVED && earned;
        String gain = String.format(
                Locale.ROOT,
                "%s %s against %s of the dummy: gain %s, interval [%s, %s]",
                againstDummy.metric(),
                number(againstDummy.candidate()),
                number(againstDummy.parent()),
                number(againstDummy.change()),
                number(againstDummy.interval().get(0)),
                number(againstDummy.interval().get(1)));
        boolean unearned = againstDummy.verdict() == Verdict.IMPROVED && !earned;
        reasons.add((working ? "better than the dummy: " : "not better than the dummy: ") + gain);
        if (unearned) {
            reasons.add("no step to this model was kept by its rule, so the gain may come from the search");
        }
        Comparison.Shadow shadow = againstDummy.shadow();
        if (!working && shadow != null && shadow.p() > 0.05) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "the best of as many shuffled columns does as well in %.0f %% of %d tries",
                    100 * shadow.p(),
                    shadow.copies()));
        }
        reasons.addAll(split.notes());
        return new StateReport(working, reasons);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
