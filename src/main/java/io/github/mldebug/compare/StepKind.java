package io.github.mldebug.compare;

/** The kinds of step; a step is one change of one kind. */
public enum StepKind {
    /** The first model, whose parent is the dummy. */
    BASELINE("baseline", false, true),
    ADD_FEATURE("add-feature", false, true),
    DROP_FEATURE("drop-feature", true, true),
    TUNE("tune", false, false),
    CAPACITY("capacity", false, false),
    SET("set", false, false),
    DATA("data", false, false),
    /** A data step that takes a column away, so the candidate is the simpler one. */
    EXCLUDE("data", true, true),
    EXTERNAL("external", false, false);

    private final String id;
    private final boolean simplifies;
    private final boolean aboutFeatures;

    StepKind(String id, boolean simplifies, boolean aboutFeatures) {
        this.id = id;
        this.simplifies = simplifies;
        this.aboutFeatures = aboutFeatures;
    }

    /** The name used in every output. */
    public String id() {
        return id;
    }

    /** Whether the candidate is the simpler of the two, so that a tie is in its favour. */
    public boolean simplifies() {
        return simplifies;
    }

    /** Whether shuffled copies of a feature can judge the step. */
    public boolean aboutFeatures() {
        return aboutFeatures;
    }

    @Override
    public String toString() {
        return id;
    }
}
