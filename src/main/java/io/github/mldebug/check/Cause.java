package io.github.mldebug.check;

/** Why a model is poor: the four causes of the course, and the honest others. */
public enum Cause {
    /** Features lack predictive power. */
    FEATURES("features"),
    /** Hyperparameters are not optimal. */
    HYPERPARAMETERS("hyperparameters"),
    /** The data holds errors and anomalies. */
    DATA("data"),
    /** The code that makes features is wrong. */
    FEATURE_ENGINEERING("feature-engineering"),
    /** The model is too simple or too complex for the rows. */
    CAPACITY("capacity"),
    /** Too few rows to see the effect. */
    UNDERPOWERED("underpowered"),
    /** The labels themselves allow no better. */
    NOISE_CEILING("noise-ceiling"),
    /** Nothing is wrong. */
    NONE("none");

    private final String id;

    Cause(String id) {
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
