package io.github.mldebug.report;

import io.github.mldebug.check.Group;
import io.github.mldebug.check.Severity;
import io.github.mldebug.report.CheckReport.FindingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The order in which a person would put things right: errors first; then by what makes other findings moot: a file that
 * reads wrongly, then what is predicted, then what makes results too good, then rows, then columns and their values.
 */
public final class FixOrder {
    private static final List<Group> GROUPS = List.of(
            Group.FILE,
            Group.LABEL,
            Group.LEAK,
            Group.SPLIT,
            Group.ROW,
            Group.COLUMN,
            Group.MISSING,
            Group.VALUE,
            Group.PAIR);

    private FixOrder() {}

    /**
     * Findings of one check at one severity.
     *
     * @param findings at least one, in the order of the check
     */
    public record Problem(CheckReport check, Severity severity, List<FindingReport> findings) {
        public Problem {
            findings = List.copyOf(findings);
        }
    }

    /** The findings that are wanted, first those to fix first. */
    public static List<Problem> of(List<CheckReport> checks, Predicate<FindingReport> wanted) {
        List<Problem> problems = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Group group : groups()) {
                for (CheckReport check : checks) {
                    List<FindingReport> findings = check.findings().stream()
                            .filter(finding -> finding.severity() == severity && wanted.test(finding))
                            .toList();
                    if (check.group() == group && !findings.isEmpty()) {
                        problems.add(new Problem(check, severity, findings));
                    }
                }
            }
        }
        return problems;
    }

    private static List<Group> groups() {
        List<Group> groups = new ArrayList<>(GROUPS);
        for (Group group : Group.values()) {
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
        return groups;
    }
}
