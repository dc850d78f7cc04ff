package io.github.mldebug.pipeline;

import io.github.mldebug.check.Wording;

/** Words of commands that a user may paste into a shell. */
final class Shell {
    private Shell() {}

    /** The word in quotes, unless it means the same without. */
    static String quote(String word) {
        return Wording.shell(word);
    }
}
