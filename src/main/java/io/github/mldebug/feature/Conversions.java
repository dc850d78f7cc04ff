package io.github.mldebug.feature;

import io.github.mldebug.feature.Arguments.Argument;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which part of an expression can stand where, and what could stand there instead. */
final class Conversions {
    /** So many columns are named when another one is needed. */
    private static final int MOST_COLUMNS = 5;

    private Conversions() {}

    /** The part as a parameter of that type takes it, or empty when it does not fit. */
    static Optional<Term> fitting(Term term, ValueType wanted) {
        return switch (wanted) {
            case NUMBER -> Optional.of(term).filter(NumberTerm.class::isInstance);
            case CATEGORY -> category(term);
            case DATE -> Optional.of(term).filter(DateColumn.class::isInstance);
            case TEXT ->
                term instanceof ColumnLevels levels
                        ? Optional.of(new TextCells(levels.column()))
                        : Optional.of(term).filter(TextCells.class::isInstance);
            case NUMBER_OR_DATE ->
                Optional.of(term).filter(part -> part instanceof NumberTerm || part instanceof DateColumn);
            case ANY -> Optional.of(term);
            case COUNT -> Optional.empty();
        };
    }

    /** Categories, and numbers that repeat. */
    private static Optional<Term> category(Term term) {
        if (term instanceof ColumnNumbers numbers && ColumnTerms.repeats(numbers.column())) {
            return Optional.of(new NumberLevels(numbers));
        }
        return Optional.of(term).filter(CategoryTerm.class::isInstance);
    }

    /** Why a part does not fit. */
    static String refusal(ExpressionInfo info, Argument part, ValueType wanted) {
        String is = part.value() instanceof ColumnNumbers numbers && wanted == ValueType.CATEGORY
                ? "holds " + ColumnTerms.distinct(numbers.column()) + " different numbers, too many to be levels"
                : "is " + with(ColumnTerms.type((Term) part.value()));
        return info.name() + " takes " + with(wanted) + " here, and " + part.spelling() + " " + is;
    }

    /** What would fit: the same made into another type, or other columns. */
    static String hint(ColumnTerms columns, Argument part, ValueType wanted) {
        List<String> made = new ArrayList<>();
        for (ExpressionInfo info : Expressions.infos()) {
            Parameter first = info.parameters().get(0);
            boolean takes = first.type() == ColumnTerms.type((Term) part.value());
            boolean alone = info.parameters().stream().skip(1).allMatch(more -> more.type() == ValueType.COUNT);
            if (takes && alone && accepts(wanted, info.result())) {
                made.add(example(info, part.spelling()));
            }
        }
        List<String> others = new ArrayList<>();
        for (Column column : columns.table().columns()) {
            String spelling = FeatureParser.quote(column.key());
            if (accepts(wanted, ColumnTerms.type(columns.of(column))) && !spelling.equals(part.spelling())) {
                others.add(spelling);
            }
        }
        String sentence = made.isEmpty() ? "" : "what fits: " + String.join(", ", made);
        if (others.isEmpty()) {
            return made.isEmpty() ? "no column here is " + with(wanted) : sentence;
        }
        String more = others.size() > MOST_COLUMNS ? ", …" : "";
        String named = String.join(", ", others.subList(0, Math.min(MOST_COLUMNS, others.size()))) + more;
        return made.isEmpty() ? "what fits: " + named : sentence + "; or another column: " + named;
    }

    private static boolean accepts(ValueType wanted, ValueType type) {
        return wanted == type
                || wanted == ValueType.ANY
                || (wanted == ValueType.NUMBER_OR_DATE && (type == ValueType.NUMBER || type == ValueType.DATE));
    }

    private static String example(ExpressionInfo info, String argument) {
        boolean counted = info.parameters().size() > 1;
        return info.name() + "(" + argument + (counted ? ", 5)" : ")");
    }

    private static String with(ValueType type) {
        return type == ValueType.TEXT ? "text" : "a " + type.words();
    }
}
