package io.github.mldebug.csv;

import io.github.mldebug.table.Numbers;
import java.util.regex.Pattern;

/** How a column spells its numbers. */
enum NumberStyle {
    /** {@code 1234.5}. */
    POINT,
    /** {@code 1234,5} or {@code 1.234,5}. */
    COMMA;

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern UNGROUPED = Pattern.compile("[+-]?(\\d+(,\\d*)?|,\\d+)([eE][+-]?\\d+)?");

    /** The number that a trimmed cell spells, NaN when it spells none. */
    double parse(String cell) {
        if (this == POINT) {
            return Numbers.parse(cell);
        }
        if (cell.isEmpty() || cell.charAt(cell.length() - 1) > '9') {
            return Double.NaN;
        }
        if (GROUPED.matcher(cell).matches()) {
            return Numbers.parse(cell.replace(".", "").replace(',', '.'));
        }
        return UNGROUPED.matcher(cell).matches() ? Numbers.parse(cell.replace(',', '.')) : Double.NaN;
    }
}
