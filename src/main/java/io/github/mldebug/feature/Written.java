package io.github.mldebug.feature;

import java.util.List;

/** An expression as it was written, with where its parts stand: from a first character up to, without, a last. */
sealed interface Written {
    int from();

    int to();

    /**
     * A column's key, or a number.
     *
     * @param text without its backquotes
     * @param quoted whether it had some
     */
    record Name(String text, boolean quoted, int from, int to) implements Written {}

    /**
     * An expression with its arguments.
     *
     * @param nameTo end of its name
     */
    record Call(String name, int nameTo, List<Written> arguments, int from, int to) implements Written {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
