package io.github.mldebug.csv;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a file spells its numbers with a decimal comma: some column is all numbers only if it does, and none is
 * only if it does not. {@code 1,234} alone proves nothing, it may be one thousand two hundred and thirty-four.
 */
final class DecimalComma {
    private static final Pattern SURE =
            Pattern.compile("[+-]?(\\d+,(\\d{1,2}|\\d{4,})|\\d{1,3}(\\.\\d{3})+,\\d+|0+,\\d+)");
    private static final Pattern SURE_POINT = Pattern.compile("[+-]?(\\d*\\.(\\d{1,2}|\\d{4,})|0*\\.\\d+)([eE].*)?");

    private DecimalComma() {}

    /** @param rows the first rows without the header */
    static boolean isUsed(List<String[]> rows, int width, char delimiter) {
        if (delimiter == ',') {
            return false;
        }
        boolean comma = false;
        for (int column = 0; column < width; column++) {
            if (spells(rows, column, NumberStyle.POINT, SURE_POINT)) {
                return false;
            }
            comma |= spells(rows, column, NumberStyle.COMMA, SURE);
        }
        return comma;
    }

    private static boolean spells(List<String[]> rows, int column, NumberStyle style, Pattern sure) {
        boolean seen = false;
        for (String[] row : rows) {
            String cell = column < row.length ? row[column].strip() : "";
            if (MissingTokens.isAlways(cell) || MissingTokens.isAmongValues(cell)) {
                continue;
            }
            if (Double.isNaN(style.parse(cell))) {
                return false;
            }
            seen |= sure.matcher(cell).matches();
        }
        return seen;
    }
}
