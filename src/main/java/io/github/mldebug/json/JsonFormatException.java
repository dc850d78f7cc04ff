package io.github.mldebug.json;

import org.jspecify.annotations.Nullable;

/** Text that is not the document that was expected. The message begins with the path of the place, as {@code $.runs[2].id}. */
public final class JsonFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    JsonFormatException(String path, String problem) {
        this(path, problem, null);
    }

    JsonFormatException(String path, String problem, @Nullable Throwable cause) {
        super(path + ": " + problem, cause);
        this.path = path;
    }

    /** Where in the document, {@code $} being the whole. */
    public String path() {
        return path;
    }
}
