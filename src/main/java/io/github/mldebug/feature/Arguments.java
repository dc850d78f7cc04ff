package io.github.mldebug.feature;

import java.util.List;
import java.util.stream.Collectors;

/** The arguments of an expression, of the types that its parameters ask for. */
record Arguments(List<Argument> all) {
    /**
     * One argument.
     *
     * @param value a {@link Term}, or an {@link Integer} for a count
     * @param spelling canonical
     * @param alone canonical where it is a whole feature
     */
    record Argument(Object value, String spelling, String alone) {
        /** With one spelling everywhere. */
        Argument(Object value, String spelling) {
            this(value, spelling, spelling);
        }
    }

    /** Arguments that do not go together. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int argument;
        private final String hint;

        /** @param argument place of the one that does not fit */
        Misfit(int argument, String message, String hint) {
            super(message);
            this.argument = argument;
            this.hint = hint;
        }

        int argument() {
            return argument;
        }

        String hint() {
            return hint;
        }
    }

    Arguments {
        all = List.copyOf(all);
    }

    Term any(int argument) {
        return (Term) all.get(argument).value();
    }

    NumberTerm number(int argument) {
        return (NumberTerm) any(argument);
    }

    CategoryTerm category(int argument) {
        return (CategoryTerm) any(argument);
    }

    DateColumn date(int argument) {
        return (DateColumn) any(argument);
    }

    TextCells text(int argument) {
        return (TextCells) any(argument);
    }

    int count(int argument) {
        return (Integer) all.get(argument).value();
    }

    List<String> spellings() {
        return all.stream().map(Argument::spelling).toList();
    }

    /** The spelling of an expression whose arguments may change places. */
    String inAnyOrder(String name) {
        return name + spellings().stream().sorted().collect(Collectors.joining(", ", "(", ")"));
    }
}
