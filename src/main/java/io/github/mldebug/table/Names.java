package io.github.mldebug.table;

import io.github.mldebug.error.DidYouMean;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hints about names that there are not. */
public final class Names {
    /** So many names are listed when none is near. */
    private static final int MAX_LISTED = 12;
    /** Longer names are cut; some files have a text of kilobytes where a name should be. */
    private static final int MAX_LENGTH = 60;

    private Names() {}

    /** A hint: the near name, or the names there are. */
    public static String hint(String kind, String wanted, Collection<String> known) {
        Optional<String> closest = DidYouMean.closest(wanted, known);
        if (closest.isPresent()) {
            return "did you mean '" + shown(closest.get()) + "'?";
        }
        if (known.isEmpty()) {
            return "there is no " + kind + " at all";
        }
        String listed =
                known.stream().limit(MAX_LISTED).map(Names::shown).collect(Collectors.joining("', '", "'", "'"));
        int more = known.size() - MAX_LISTED;
        return "there is " + listed + (more > 0 ? " and " + more + " more" : "");
    }

    /** A name as messages show it: its first 60 characters. */
    public static String shown(String name) {
        return name.codePointCount(0, name.length()) <= MAX_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
