package io.github.mldebug.feature;

import java.util.List;

/** How many words a cell holds, apart from one another by white space; missing where the cell is. */
final class Words implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("words", ValueType.NUMBER, Parameter.of("text", ValueType.TEXT));
    }

    @Override
    public List<String> proposals(ColumnFacts column) {
        return column.type() == ValueType.TEXT ? List.of(info().name() + "(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        return arguments.text(0).measured(Words::count);
    }

    private static int count(String cell) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < cell.length(); i++) {
            boolean blank = Character.isWhitespace(cell.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }
}
