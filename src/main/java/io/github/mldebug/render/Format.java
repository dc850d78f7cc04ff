package io.github.mldebug.render;

/** The forms in which an answer can be had. */
public enum Format {
    /** For people at a terminal. */
    TEXT("text"),
    /** For programs. */
    JSON("json");

    private final String id;

    Format(String id) {
        this.id = id;
    }

    /** The name used on the command line. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }

    /** What writes this form. */
    public Renderer renderer(RenderOptions options) {
        return switch (this) {
            case TEXT -> new TextRenderer(options);
            case JSON -> new JsonRenderer(options.version());
        };
    }
}
