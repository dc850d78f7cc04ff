package io.github.mldebug.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.mldebug.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Collects everything that is wrong, so that a user puts it right in one round. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String where, String what) {
        found.add(where + ": " + what);
    }

    /** Notes that a file is no YAML: what the parser was at and what it did not like, without the lines that it quotes. */
    void addUnreadable(String file, JsonProcessingException failure) {
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
        String said = Objects.toString(failure.getOriginalMessage(), "")
                .lines()
                .filter(text -> !text.isBlank() && !text.startsWith(" "))
                .collect(Collectors.joining(", "));
        add(file + ":" + line, "not YAML: " + (said.isEmpty() ? "unreadable" : said));
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
