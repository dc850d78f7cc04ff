package io.github.mldebug.check;

/** How bad a finding is. */
public enum Severity {
    /** Results are meaningless until it is dealt with. */
    ERROR("error"),
    /** It costs quality or trust. */
    WARNING("warning"),
    /** Worth knowing. */
    INFO("info");

    private final String id;

    Severity(String id) {
        this.id = id;
    }

    /** The name used in every output. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
