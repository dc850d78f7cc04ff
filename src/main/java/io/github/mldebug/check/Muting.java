package io.github.mldebug.check;

import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Outcome.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return results.stream().map(result -> judge(result, results)).toList();
    }

    private CheckResult judge(CheckResult result, List<CheckResult> all) {
        if (result.findings().isEmpty()) {
            return result;
        }
        CheckInfo info = result.info();
        List<Judged> findings = result.findings().stream()
                .map(each -> new Judged(
                        each.finding(),
                        impliedBy(info.id(), each.finding(), all),
                        suppressedBy(info.id(), each.finding())))
                .toList();
        if (findings.stream().anyMatch(each -> each.suppressedBy() == null)) {
            return new CheckResult(info, result.status(), result.reason(), findings, null);
        }
        String entries = String.join(
                ", ", findings.stream().map(Judged::suppressedBy).distinct().toList());
        return new CheckResult(info, Status.SUPPRESSED, "by " + entries, findings, null);
    }

    private static @Nullable String impliedBy(String id, Finding finding, List<CheckResult> all) {
        for (CheckResult other : all) {
            if (other.info().implies().contains(id) && !other.findings().isEmpty() && covers(other, finding)) {
                return other.info().id();
            }
        }
        return null;
    }

    /**
     * Whether all columns of the general finding are among those of the specific check's findings, for a general finding may
     * be about several columns at once; the whole file covers itself.
     */
    private static boolean covers(CheckResult specific, Finding general) {
        Stream<List<String>> columns =
                specific.findings().stream().map(each -> each.finding().columns());
        return general.columns().isEmpty()
                ? columns.anyMatch(List::isEmpty)
                : columns.flatMap(List::stream).collect(Collectors.toSet()).containsAll(general.columns());
    }

    private @Nullable String suppressedBy(String id, Finding finding) {
        return suppressions.stream()
                .filter(each -> each.mutes(id, finding))
                .map(Suppression::by)
                .findFirst()
                .orElse(null);
    }
}
