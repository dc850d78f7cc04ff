package io.github.mldebug.report;

/** The exit codes of the process, in order of precedence. They are a contract: scripts and CI rely on them. */
public enum ExitCode {
    /** A bug of ours, a crashed check included. */
    BUG(70, "a bug of mldebug, a crashed check included"),
    /** Usage, settings or unreadable input. */
    USAGE(2, "wrong usage, settings or unreadable input"),
    /** Not comparable, or inconclusive under {@code --strict}. */
    CANNOT_TELL(3, "could not tell: not comparable, or inconclusive under --strict"),
    /** A finding at or above {@code --fail-on}, a failed gate, or {@code --require} not met. */
    FOUND(1, "a finding at or above --fail-on, a failed gate, or --require not met"),
    /** Fine. */
    FINE(0, "fine"),
    /** Interrupted by Ctrl-C. */
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** One line for the help. */
    public String meaning() {
        return meaning;
    }
}
