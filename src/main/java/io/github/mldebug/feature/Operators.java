package io.github.mldebug.feature;

import java.util.Collection;
import java.util.Optional;

/** What to write in place of an arithmetic operator, for expressions have none. */
final class Operators {
    private static final String ALL = "*/-+^%";

    private Operators() {}

    /** The hint for text that goes on with an operator, empty for other text. */
    static Optional<String> hint(String text, int at) {
        if (at >= text.length() || ALL.indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.charAt(at)) {
                    case '*' -> "write a product as product(age, price); see: mldebug explain product";
                    case '/' -> "write a quotient as ratio(age, price); see: mldebug explain ratio";
                    case '-' -> "write a difference as difference(age, price); see: mldebug explain difference";
                    case '+' -> "there is no sum: a model adds its features up by itself; see: mldebug explain";
                    default -> "there are no operators; see: mldebug explain";
                });
    }

    /** The hint for a name that is two keys with an operator between them, empty for other names. */
    static Optional<String> between(String name, Collection<String> keys) {
        for (int i = 1; i < name.length() - 1; i++) {
            if (ALL.indexOf(name.charAt(i)) >= 0
                    && keys.contains(name.substring(0, i))
                    && keys.contains(name.substring(i + 1))) {
                return hint(name, i);
            }
        }
        return Optional.empty();
    }
}
