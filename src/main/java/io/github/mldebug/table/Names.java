package io.github.mldebug.table;

import io.github.mldebug.error.DidYouMean;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hints about names that there are not. */
public final class Names {
    /** So many names are listed when none is near. */
    private static final int MAX_LISTED = 12;

    private Names() {}

    /** A hint: the near name, or the names there are. */
    public static String hint(String kind, String wanted, Collection<String> known) {
        Optional<String> closest = DidYouMean.closest(wanted, known);
        if (closest.isPresent()) {
            return "did you mean '" + closest.get() + "'?";
        }
        if (known.isEmpty()) {
            return "there is no " + kind + " at all";
        }
        String listed = known.stream().limit(MAX_LISTED).collect(Collectors.joining("', '", "'", "'"));
        int more = known.size() - MAX_LISTED;
        return "there is " + listed + (more > 0 ? " and " + more + " more" : "");
    }
}
