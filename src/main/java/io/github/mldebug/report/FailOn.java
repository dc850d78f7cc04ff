package io.github.mldebug.report;

import io.github.mldebug.check.Severity;
import io.github.mldebug.report.CheckReport.FindingReport;

/** The least severe finding that makes the exit code 1. */
public enum FailOn {
    ERROR("error"),
    WARNING("warning"),
    NEVER("never");

    private final String id;

    FailOn(String id) {
        this.id = id;
    }

    /** The name used on the command line and in every output. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }

    /** That of this name. */
    public static FailOn of(String id) {
        for (FailOn one : values()) {
            if (one.id.equals(id)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no --fail-on " + id);
    }

    /** Whether a finding makes the exit code 1: it counts, and is at least so severe. */
    public boolean fails(FindingReport finding) {
        return finding.counts()
                && switch (this) {
                    case ERROR -> finding.severity() == Severity.ERROR;
                    case WARNING -> finding.severity() != Severity.INFO;
                    case NEVER -> false;
                };
    }
}
