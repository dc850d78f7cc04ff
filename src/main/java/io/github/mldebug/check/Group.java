package io.github.mldebug.check;

/** What a check looks at; also the name of its package in the catalogue. */
public enum Group {
    FILE("file"),
    COLUMN("column"),
    MISSING("missing"),
    VALUE("value"),
    ROW("row"),
    PAIR("pair"),
    LABEL("label"),
    LEAK("leak"),
    SPLIT("split"),
    SETTINGS("settings");

    private final String id;

    Group(String id) {
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
