package io.github.mldebug.feature;

import java.time.LocalDate;
import java.util.List;

/** The day of the week, Mon to Sun. */
final class Weekday implements Expression {
    private static final List<String> NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("weekday", ValueType.CATEGORY, Parameter.of("ts", ValueType.DATE));
    }

    @Override
    public List<String> proposals(ColumnFacts column) {
        return column.type() == ValueType.DATE ? List.of(info().name() + "(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        return new DatePart(
                arguments.date(0),
                NAMES,
                seconds -> LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) Elapsed.SECONDS_PER_DAY))
                                .getDayOfWeek()
                                .getValue()
                        - 1);
    }
}
