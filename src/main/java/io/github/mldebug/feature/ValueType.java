package io.github.mldebug.feature;

/** What an expression makes, and what it takes. */
public enum ValueType {
    /** A number in each row. */
    NUMBER("number"),
    /** One of several levels in each row. */
    CATEGORY("category"),
    /** A point in time in each row. */
    DATE("date"),
    /** Words in each row. */
    TEXT("text"),
    /** A number or a date. */
    NUMBER_OR_DATE("number or date"),
    /** Anything that can be missing. */
    ANY("value of any type"),
    /** A whole number, written out. */
    COUNT("whole number");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    /** In words, as {@code number}. */
    public String words() {
        return words;
    }
}
