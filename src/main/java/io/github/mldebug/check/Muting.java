package io.github.mldebug.check;

import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Outcome.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which findings count. One cause gives one finding: a finding of a specific check mutes those of the general
 * checks that it implies on the same columns. What the user suppressed does not count either, and still explains.
 */
final class Muting {
    private final List<Suppression> suppressions;

    Muting(List<Suppression> suppressions) {
        this.suppressions = List.copyOf(suppressions);
    }

    List<CheckResult> apply(List<CheckResult> results) {
        List<Explained> explained = results.stream()
                .filter(result ->
                        !result.findings().isEmpty() && !result.info().implies().isEmpty())
                .map(Explained::of)
                .toList();
        return results.stream().map(result -> judge(result, explained)).toList();
    }

    private CheckResult judge(CheckResult result, List<Explained> explained) {
        if (result.findings().isEmpty()) {
            return result;
        }
        CheckInfo info = result.info();
        List<Judged> findings = result.findings().stream()
                .map(each -> new Judged(
                        each.finding(),
                        impliedBy(info.id(), each.finding(), explained),
                        suppressedBy(info.id(), each.finding())))
                .toList();
        if (findings.stream().anyMatch(each -> each.suppressedBy() == null)) {
            return new CheckResult(info, result.status(), result.reason(), findings, null);
        }
        String entries = String.join(
                ", ", findings.stream().map(Judged::suppressedBy).distinct().toList());
        return new CheckResult(info, Status.SUPPRESSED, "by " + entries, findings, null);
    }

    private static @Nullable String impliedBy(String id, Finding finding, List<Explained> explained) {
        return explained.stream()
                .filter(specific -> specific.by.implies().contains(id) && specific.covers(finding))
                .map(specific -> specific.by.id())
                .findFirst()
                .orElse(null);
    }

    /**
     * What the findings of a specific check explain.
     *
     * @param by the check
     * @param columns keys of all columns that they are about
     * @param file whether one of them is about the whole file
     */
    private record Explained(CheckInfo by, Set<String> columns, boolean file) {
        static Explained of(CheckResult specific) {
            Set<String> columns = new HashSet<>();
            boolean file = false;
            for (Judged each : specific.findings()) {
                columns.addAll(each.finding().columns());
                file |= each.finding().columns().isEmpty();
            }
            return new Explained(specific.info(), columns, file);
        }

        /** Whether all columns of a general finding, which may be about several at once, are among those explained. */
        boolean covers(Finding general) {
            return general.columns().isEmpty() ? file : columns.containsAll(general.columns());
        }
    }

    private @Nullable String suppressedBy(String id, Finding finding) {
        return suppressions.stream()
                .filter(each -> each.mutes(id, finding))
                .map(Suppression::by)
                .findFirst()
                .orElse(null);
    }
}
