package io.github.mldebug.feature;

import java.util.List;
import java.util.stream.IntStream;

/** The hour of the day, 0 to 23; in UTC where the file names a zone. */
final class Hour implements Expression {
    private static final int SECONDS = 3600;
    private static final List<String> NAMES =
            IntStream.range(0, 24).mapToObj(Integer::toString).toList();

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("hour", ValueType.CATEGORY, Parameter.of("ts", ValueType.DATE));
    }

    @Override
    public List<String> proposals(ColumnFacts column) {
        return column.type() == ValueType.DATE ? List.of(info().name() + "(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        return new DatePart(
                arguments.date(0), NAMES, seconds -> (int) Math.floorMod(Math.floorDiv(seconds, SECONDS), 24L));
    }
}
