package io.github.mldebug.csv;

import io.github.mldebug.table.Dates;
import io.github.mldebug.table.Numbers;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether the first row holds names: it does, unless it has a number or a date in a column that goes on with numbers
 * or dates, or its words are those of the rows below. Numbers that count the columns from 0 ({@code 0, 1, 2, 3}), or consecutive years, are names all the same.
 */
final class HeaderDetector {
    /** A column goes on with numbers when at least this share of its filled cells are numbers. */
    private static final double MOSTLY = 0.8;
    /** So many columns counted from 0 are no accident. */
    private static final int MIN_COUNTED = 4;

    /** In fewer rows a name may be equal to a value by accident. */
    private static final int MIN_TO_RECUR = 10;

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
        Evidence evidence = Evidence.of(records);
        if (evidence.values == 0 && evidence.words == 0) {
            return !recurs(records);
        }
        return evidence.values == 0 || evidence.words > evidence.values;
    }

    /** Whether the first row surely holds names: words stand on top of numbers or dates, and no value does. */
    static boolean isNamed(List<String[]> records) {
        Evidence evidence = Evidence.of(records);
        return evidence.words > 0 && evidence.values == 0;
    }

    /**
     * What stands on top of columns of numbers and dates.
     *
     * @param values columns topped by a number or a date
     * @param words columns topped by something else
     */
    private record Evidence(int values, int words) {
        static Evidence of(List<String[]> records) {
            String[] first = records.get(0);
            int values = 0;
            int words = 0;
            for (int column = 0; column < first.length; column++) {
                if (first[column].isBlank() || !goesOnWithValues(records, column)) {
                    continue;
                }
                if (isValue(first[column])) {
                    values++;
                } else if (!MissingTokens.isAlways(first[column].strip())) {
                    words++;
                }
            }
            return new Evidence(values, words);
        }
    }

    /** Whether most cells of the first row occur again below, in their columns: then they are values, not names. */
    private static boolean recurs(List<String[]> records) {
        String[] first = records.get(0);
        int recurring = 0;
        for (int column = 0; column < first.length; column++) {
            for (String[] record : records.subList(1, records.size())) {
                if (Arrays.equals(record, first)) {
                    return false;
                }
                if (column < record.length && record[column].equals(first[column])) {
                    recurring++;
                    break;
                }
            }
        }
        return records.size() > MIN_TO_RECUR && recurring >= MOSTLY * first.length;
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
