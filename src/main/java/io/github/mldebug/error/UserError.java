package io.github.mldebug.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user can put right: a wrong option, an unreadable file, an unusable target. Ends the command with
 * exit code 2 and two lines, {@code error: …} and {@code hint: …}, never with a stack trace.
 */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;
    private final transient @Nullable Place place;

    /**
     * @param message what was seen, without a full stop
     * @param hint what to do next, as a sentence or a command
     */
    public UserError(String message, String hint) {
        this(message, hint, null, null);
    }

    /** As {@link #UserError(String, String)}, with the part of what was written that is wrong. */
    public UserError(String message, String hint, Place place) {
        this(message, hint, null, place);
    }

    /** As {@link #UserError(String, String)}, keeping the exception that revealed the problem for the log. */
    public UserError(String message, String hint, @Nullable Throwable cause) {
        this(message, hint, cause, null);
    }

    private UserError(String message, String hint, @Nullable Throwable cause, @Nullable Place place) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.hint = Objects.requireNonNull(hint, "hint");
        this.place = place;
    }

    /** What to do next. */
    public String hint() {
        return hint;
    }

    /** The part of what was written that is wrong, where it is known. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }
}
