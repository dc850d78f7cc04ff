package io.github.mldebug.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which an answer can be had. */
public enum Format {
    /** For people at a terminal. */
    TEXT("text", true),
    /** For programs. */
    JSON("json", true),
    /** For pull requests, wikis and notes. */
    MARKDOWN("markdown", true),
    /** A page for a browser. */
    HTML("html", true),
    /** For whatever shows the results of tests. */
    JUNIT("junit", false),
    /** For code scanning and editors. */
    SARIF("sarif", false),
    /** Annotations of GitHub Actions. */
    GITHUB("github", false);

    private final String id;
    private final boolean ofAll;

    Format(String id, boolean ofAll) {
        this.id = id;
        this.ofAll = ofAll;
    }

    /** The format of that name, in any case. */
    public static Optional<Format> find(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equalsIgnoreCase(id))
                .findFirst();
    }

    /** The names of all formats. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }

    /** The name used on the command line. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Whether every answer can be written so; else only those of checks. */
    public boolean isOfAll() {
        return ofAll;
    }

    /** What writes this form. */
    public Renderer renderer(RenderOptions options) {
        return switch (this) {
            case TEXT -> new TextRenderer(options);
            case JSON -> new JsonRenderer(options.version());
            case MARKDOWN -> new MarkdownRenderer();
            case HTML -> new HtmlRenderer(options.version());
            case JUNIT -> new JunitRenderer();
            case SARIF -> new SarifRenderer(options.version());
            case GITHUB -> new GithubRenderer();
        };
    }
}
