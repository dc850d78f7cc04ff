package io.github.mldebug.csv;

import io.github.mldebug.table.Numbers;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How a column spells its numbers. */
enum NumberStyle {
    /** {@code 1234.5}. */
    POINT,
    /** {@code 1234,5} or {@code 1.234,5}. */
    COMMA;

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");

    /** The number that a trimmed cell spells, NaN when it spells none. */
    double parse(String cell) {
        return parse(cell.toCharArray(), 0, cell.length());
    }

    /** The number that the text between two places spells, without blanks around it, NaN when it spells none. */
    double parse(char[] text, int start, int end) {
        return this == POINT ? Numbers.parse(text, start, end) : parseComma(text, start, end);
    }

    private static double parseComma(char[] text, int start, int end) {
        if (start == end || text[end - 1] > '9') {
            return Double.NaN;
        }
        char[] plain = Arrays.copyOfRange(text, start, end);
        boolean points = false;
        for (int i = 0; i < plain.length; i++) {
            points |= plain[i] == '.';
            plain[i] = plain[i] == ',' ? '.' : plain[i];
        }
        if (!points) {
            return Numbers.parse(plain, 0, plain.length);
        }
        String cell = new String(text, start, end - start);
        return GROUPED.matcher(cell).matches()
                ? Numbers.parse(cell.replace(".", "").replace(',', '.'))
                : Double.NaN;
    }
}
