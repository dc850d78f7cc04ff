package io.github.mldebug.feature;

import java.time.LocalDate;
import java.util.List;

/** The month of the year, Jan to Dec. */
final class Month implements Expression {
    private static final List<String> NAMES =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("month", ValueType.CATEGORY, Parameter.of("ts", ValueType.DATE));
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
                                .getMonthValue()
                        - 1);
    }
}
