package io.github.mldebug.table;

import java.util.regex.Pattern;

/** What the trimmed cell of a column of text reads as; the first kind that fits. */
public enum CellKind {
    /** A plain number. */
    NUMBER,
    /** Infinity as programs write it, or a number too great to be held: {@code inf}, {@code 1e400}. */
    INFINITE,
    /** A date, a time or both. */
    DATE,
    /** A number with a sign for a currency, percent or a bound, with grouped digits or a decimal comma. */
    DECORATED_NUMBER,
    /** A number with a unit behind it. */
    NUMBER_WITH_UNIT,
    /** A word for a missing value. */
    NOTHING,
    /** All else. */
    WORD;

    private static final Pattern INFINITY = Pattern.compile("(?i)[+-]?(?:inf(?:inity)?|∞|1\\.#inf)");
    private static final String ENDS_OF_INFINITY = "fFyY∞";
    private static final Pattern WITH_EXPONENT = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)[eE]\\+?\\d+");
    private static final int LONGEST_NUMBER = 32;

    /** The kind of a trimmed cell. */
    public static CellKind of(String cell) {
        if (cell.isEmpty()) {
            return NOTHING;
        }
        if (!Double.isNaN(Numbers.parse(cell))) {
            return NUMBER;
        }
        if (isInfinite(cell)) {
            return INFINITE;
        }
        if (Dates.isDate(cell)) {
            return DATE;
        }
        if (cell.length() <= LONGEST_NUMBER && (CellShapes.isDecoratedNumber(cell) || CellShapes.isBound(cell))) {
            return DECORATED_NUMBER;
        }
        if (CellShapes.unit(cell).isPresent()) {
            return NUMBER_WITH_UNIT;
        }
        return MissingWords.isAmongValues(cell) ? NOTHING : WORD;
    }

    /** Whether a trimmed cell is infinite, or a number too great to be held. */
    private static boolean isInfinite(String cell) {
        char last = cell.charAt(cell.length() - 1);
        boolean digit = last >= '0' && last <= '9';
        if (digit) {
            return (cell.indexOf('e') > 0 || cell.indexOf('E') > 0)
                    && WITH_EXPONENT.matcher(cell).matches();
        }
        return ENDS_OF_INFINITY.indexOf(last) >= 0 && INFINITY.matcher(cell).matches();
    }

    /** Whether it is a number, plain or with something around it. */
    public boolean isNumber() {
        return this == NUMBER || this == INFINITE || this == DECORATED_NUMBER || this == NUMBER_WITH_UNIT;
    }
}
