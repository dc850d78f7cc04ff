package io.github.mldebug.table;

/** What is to be predicted. */
public enum Task {
    /** One of two classes. */
    BINARY,
    /** One of three or more classes. */
    MULTICLASS,
    /** A number. */
    REGRESSION;

    /** Whether the answer is a class. */
    public boolean isClassification() {
        return this != REGRESSION;
    }
}
