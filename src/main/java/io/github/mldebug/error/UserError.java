package io.github.mldebug.error;

import java.util.Objects;

/**
 * Something that the user can put right: a wrong option, an unreadable file, an unusable target. Ends the command with
 * exit code 2 and two lines, {@code error: …} and {@code hint: …}, never with a stack trace.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * @param message what was seen, without a full stop
     * @param hint what to do next, as a sentence or a command
     */
    public UserError(String message, String hint) {
        this(message, hint, null);
    }

    /** As {@link #UserError(String, String)}, keeping the exception that revealed the problem for the log. */
    public UserError(String message, String hint, @org.jspecify.annotations.Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.hint = Objects.requireNonNull(hint, "hint");
    }

    /** What to do next. */
    public String hint() {
        return hint;
    }
}
