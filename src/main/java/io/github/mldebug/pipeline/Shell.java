package io.github.mldebug.pipeline;

/** Words of commands that a user may paste into a shell. */
final class Shell {
    private Shell() {}

    /** The word in single quotes, unless it means the same without. */
    static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
