package io.github.mldebug.compare;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of step; a step is one change of one kind. */
public enum StepKind {
    /** The first model, whose parent is the dummy. */
    BASELINE("baseline", false, true),
    ADD_FEATURE("add-feature", false, true),
    DROP_FEATURE("drop-feature", true, true),
    TUNE("tune", false, false),
    CAPACITY("capacity", false, false),
    /** A capacity step down the ladder, so the candidate is the simpler one. */
    SIMPLER("capacity", true, false),
    SET("set", false, false),
    DATA("data", false, false),
    /** A data step that takes a column away, so the candidate is the simpler one. */
    EXCLUDE("data", true, true),
    /** Predictions of a model that was trained elsewhere. */
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

    /** How the change of a step that takes a column away begins. */
    public static final String EXCLUDES = "exclude ";

    /** How the change of a step down the ladder begins. */
    public static final String DOWN_TO = "down to ";

    /** The kind of a recorded step, by its id and change; empty when a newer version made it. */
    public static Optional<StepKind> recorded(String id, String change) {
        if (id.equals(EXCLUDE.id) && change.startsWith(EXCLUDES)) {
            return Optional.of(EXCLUDE);
        }
        if (id.equals(SIMPLER.id) && change.startsWith(DOWN_TO)) {
            return Optional.of(SIMPLER);
        }
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Whether the candidate is the simpler of the two, so that a tie is in its favour. */
    public boolean simplifies() {
        return simplifies;
    }

    /** Whether shuffled copies of a feature can judge the step. */
    public boolean aboutFeatures() {
        return aboutFeatures;
    }

    /** Whether the candidate may become the current run: a model that was trained elsewhere cannot be changed here. */
    public boolean canBeBuiltOn() {
        return this != EXTERNAL;
    }

    @Override
    public String toString() {
        return id;
    }
}
