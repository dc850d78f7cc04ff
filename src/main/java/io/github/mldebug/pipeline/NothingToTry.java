package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;

/** There is no step of a kind to make from a run: a reason to try another kind, not a fault. */
final class NothingToTry extends UserError {
    private static final long serialVersionUID = 1L;

    NothingToTry(String message, String hint) {
        super(message, hint);
    }
}
