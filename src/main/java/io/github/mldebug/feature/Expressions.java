package io.github.mldebug.feature;

import java.util.List;
import java.util.Optional;

/** The kinds of expressions that there are. */
public final class Expressions {
    private static final List<Expression> ALL = List.of(
            new Log(),
            new Clip(),
            new Bin(),
            new Product(),
            new Ratio(),
            new Difference(),
            new Cross(),
            new OneHot(),
            new Frequency(),
            new TargetMean(),
            new Missing(),
            new Elapsed(),
            new Month(),
            new Weekday(),
            new Hour(),
            new Length(),
            new Words());

    private Expressions() {}

    /** What there is to know of each. */
    public static List<ExpressionInfo> infos() {
        return ALL.stream().map(Expression::info).toList();
    }

    static List<Expression> all() {
        return ALL;
    }

    static Optional<Expression> named(String name) {
        return ALL.stream()
                .filter(expression -> expression.info().name().equals(name))
                .findFirst();
    }
}
