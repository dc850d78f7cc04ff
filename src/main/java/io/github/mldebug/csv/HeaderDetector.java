package io.github.mldebug.csv;

import io.github.mldebug.table.Dates;
import io.github.mldebug.table.Numbers;
import java.util.List;

/**
 * Tells whether the first row holds names: it does, unless it has a number or a date in a column that goes on with numbers
 * or dates. Numbers that count the columns from 0 ({@code 0, 1, 2, 3}), or consecutive years, are names all the same.
 */
final class HeaderDetector {
    /** A column goes on with numbers when at least this share of its filled cells are numbers. */
    private static final double MOSTLY = 0.8;
    /** So many columns counted from 0 are no accident. */
    private static final int MIN_COUNTED = 4;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private HeaderDetector() {}

    static boolean hasHeader(List<String[]> records) {
        String[] first = records.get(0);
        if (countsOrYears(first)) {
            return true;
        }
        if (records.size() == 1) {
            return !allValues(first);
        }
        int valuesOnValues = 0;
        int wordsOnValues = 0;
        for (int column = 0; column < first.length; column++) {
            if (first[column].isBlank() || !goesOnWithValues(records, column)) {
                continue;
            }
            if (isValue(first[column])) {
                valuesOnValues++;
            } else if (!MissingTokens.isAlways(first[column].strip())) {
                wordsOnValues++;
            }
        }
        return valuesOnValues == 0 || wordsOnValues > valuesOnValues;
    }

    private static boolean goesOnWithValues(List<String[]> records, int column) {
        int filled = 0;
        int values = 0;
        for (String[] record : records.subList(1, records.size())) {
            if (column < record.length && !MissingTokens.isAlways(record[column].strip())) {
                filled++;
                values += isValue(record[column]) ? 1 : 0;
            }
        }
        return filled > 0 && values >= MOSTLY * filled;
    }

    private static boolean allValues(String[] cells) {
        for (String cell : cells) {
            if (!isValue(cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValue(String cell) {
        String trimmed = cell.strip();
        return !Double.isNaN(Numbers.parse(trimmed))
                || !Double.isNaN(NumberStyle.COMMA.parse(trimmed))
                || Dates.isDate(trimmed);
    }

    private static boolean countsOrYears(String[] first) {
        int counted = 0;
        int years = 0;
        int filled = 0;
        double previous = Double.NaN;
        for (int column = 0; column < first.length; column++) {
            double number = Numbers.parse(first[column].strip());
            if (!Double.isNaN(number)) {
                counted += number == filled ? 1 : 0;
                boolean next = Double.isNaN(previous) || Math.abs(number - previous) == 1;
                years += next && number >= FIRST_YEAR && number <= LAST_YEAR ? 1 : 0;
                previous = number;
                filled++;
            } else if (!first[column].isBlank() && filled > 0) {
                return false;
            }
        }
        return (counted >= MIN_COUNTED && counted == filled) || (years >= 2 && years == filled);
    }
}
