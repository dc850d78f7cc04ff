package io.github.mldebug.table;

/** What a column is for, as opposed to how its cells are stored. */
public enum Role {
    /** Numbers whose order and distances mean something. */
    NUMERIC("numeric"),
    /** A limited set of values that repeat. */
    CATEGORICAL("categorical"),
    /** Points in time. */
    DATETIME("datetime"),
    /** Free text of several words. */
    TEXT("text"),
    /** Web addresses. */
    URL("url"),
    /** Numbers with a unit, a currency sign or a percent sign around them. */
    EMBEDDED_NUMBER("embedded-number"),
    /** Several values in one cell. */
    LIST("list"),
    /** Nothing that generalises: keys, constants, empty columns. */
    IDENTIFIER("identifier"),
    /** None of the above could be told. */
    UNCLEAR("unclear");

    private final String id;

    Role(String id) {
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
