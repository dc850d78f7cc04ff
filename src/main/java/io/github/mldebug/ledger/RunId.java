package io.github.mldebug.ledger;

import io.github.mldebug.json.RecordJson;
import java.util.regex.Pattern;

/** The names of runs. */
public final class RunId {
    private static final int DIGITS = 12;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private RunId() {}

    /**
     * The id of a run: the first 12 hexadecimal digits of the SHA-256 over the JSON of all that decides it.
     *
     * @param configuration what is trained
     * @param data SHA-256 of the data file
     * @param split hash of the split lock
     * @param semanticVersion version of the meaning of a configuration
     */
    public static String of(Configuration configuration, String data, String split, int semanticVersion) {
        return Digests.of(RecordJson.line(new Decisive(configuration, data, split, semanticVersion)), DIGITS);
    }

    /** Whether a text has the form of an id; one that has not must never become part of a path. */
    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    private record Decisive(Configuration configuration, String data, String split, int semanticVersion) {}
}
