package io.github.mldebug.config;

import io.github.mldebug.error.UserError;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that a user puts it right in one round. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String where, String what) {
        found.add(where + ": " + what);
    }

    /** Throws one error that names all problems, if there are any. */
    void throwIfAny() {
        throwIfAny("list the options with --help");
    }

    /** Throws one error that names all problems, with this hint, if there are any. */
    void throwIfAny(String hint) {
        if (found.isEmpty()) {
            return;
        }
        if (found.size() == 1) {
            throw new UserError(found.get(0), hint);
        }
        throw new UserError(found.size() + " settings are wrong\n  " + String.join("\n  ", found), hint);
    }
}
