package io.github.mldebug.check;

import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Statistic;
import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Runs checks on a subject: one scan over the rows for all of them, then what is costly and shared, then each check. The
 * results stand in the order of the checks and do not depend on threads. A check that throws is a crashed check; the
 * others still run.
 */
public final class CheckRunner {
    private final Workers workers;
    private final LimitOverrides limits;
    private final Muting muting;
    private final Watch watch;

    /**
     * @param workers who shares the work
     * @param limits the limits that the user set
     * @param suppressions what the user does not want to hear about
     * @param watch who wants to know what each check costs
     */
    public CheckRunner(Workers workers, LimitOverrides limits, List<Suppression> suppressions, Watch watch) {
        this.workers = workers;
        this.limits = limits;
        this.muting = new Muting(suppressions);
        this.watch = watch;
    }

    /** Runs the checks, in any order and side by side, and returns their results in the given order, muted. */
    public <S extends Subject> List<CheckResult> run(List<? extends Check<S>> checks, S subject, Measures measures) {
        return muted(inspect(checks, subject, measures));
    }

    /** Decides which findings count. */
    public List<CheckResult> muted(List<CheckResult> results) {
        return muting.apply(results);
    }

    /** Runs the checks, and returns their results in the given order, before any is muted. */
    public <S extends Subject> List<CheckResult> inspect(
            List<? extends Check<S>> checks, S subject, Measures measures) {
        prepare(checks, subject, measures);
        Ending[] endings = new Ending[checks.size()];
        workers.each(
                endings.length,
                i -> watch.during(
                        checks.get(i).info().id(), () -> endings[i] = inspect(checks.get(i), subject, measures)));
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < endings.length; i++) {
            results.add(endings[i].result(checks.get(i).info()));
        }
        return results;
    }

    private <S extends Subject> void prepare(List<? extends Check<S>> checks, S subject, Measures measures) {
        Set<Statistic<?, ?>> statistics = new LinkedHashSet<>();
        Set<Measure<?>> shared = new LinkedHashSet<>();
        for (Check<S> check : checks) {
            untilItIsAskedFor(() -> statistics.addAll(check.statistics(subject)));
            untilItIsAskedFor(() -> shared.addAll(check.measures(subject)));
        }
        untilItIsAskedFor(() -> measures.scan(List.copyOf(statistics)));
        List<Measure<?>> inOrder = List.copyOf(shared);
        workers.each(inOrder.size(), i -> untilItIsAskedFor(() -> measures.get(inOrder.get(i))));
    }

    /**
     * Prepares something that a check will ask for again. What fails here fails there too, and is that check's crash and
     * no other's.
     */
    private static void untilItIsAskedFor(Runnable preparation) {
        try {
            preparation.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return;
        }
    }

    private <S extends Subject> Ending inspect(Check<S> check, S subject, Measures measures) {
        CheckInfo info = check.info();
        try {
            check.statistics(subject);
            check.measures(subject);
            return new Ending(check.inspect(subject, limits.of(info), measures), null);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Ending(new Outcome.Crashed(oneLine(e)), e);
        }
    }

    private static String oneLine(RuntimeException exception) {
        String message = exception.getMessage();
        String name = exception.getClass().getSimpleName();
        return message == null ? name : name + ": " + message.strip().replaceAll("\\s+", " ");
    }

    /** How a check ended before anything is muted. */
    private record Ending(Outcome outcome, @Nullable RuntimeException crash) {
        CheckResult result(CheckInfo info) {
            List<Judged> findings = outcome instanceof Outcome.Found found
                    ? found.findings().stream()
                            .map(each -> new Judged(each, null, null))
                            .toList()
                    : List.of();
            return new CheckResult(info, outcome.status(), reason(), findings, crash);
        }

        private @Nullable String reason() {
            if (outcome instanceof Outcome.NotApplicable notApplicable) {
                return notApplicable.reason();
            }
            if (outcome instanceof Outcome.Skipped skipped) {
                return skipped.reason();
            }
            return outcome instanceof Outcome.Crashed crashed ? crashed.reason() : null;
        }
    }
}
