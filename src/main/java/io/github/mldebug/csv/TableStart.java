package io.github.mldebug.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the table starts among the first records of a file: titles, notes and comments may stand above it.
 *
 * @param index of its first record
 * @param width cells of a row
 * @param rowNames whether the header has one name fewer than the rows have cells
 * @param comment the character that starts a comment line, or {@link DialectCharacters#NONE}
 */
record TableStart(int index, int width, boolean rowNames, char comment) {
    private static final char[] COMMENTS = {'#', '%'};
    private static final int MAX_ABOVE = 50;
    /** Above a table of fewer columns a line with one filled cell may be a header with blank names. */
    private static final int MIN_WIDTH_OF_PADDED = 3;
    /** At least this share of the rows below a header has the table's width. */
    private static final double MOSTLY = 0.8;

    static TableStart of(List<String[]> records) {
        int mode = mostFrequentWidth(records, DialectCharacters.NONE);
        char comment = comment(records, mode);
        int index = comment == DialectCharacters.NONE ? 0 : behindComments(records, comment);
        if (comment != DialectCharacters.NONE) {
            mode = mostFrequentWidth(records.subList(index, records.size()), comment);
        }
        List<String[]> rest = records.subList(index, records.size());
        int width = rest.get(0).length;
        if (width == mode) {
            return new TableStart(index + padded(rest), width, false, comment);
        }
        int above = above(rest, mode);
        if (above > 0) {
            int padded = padded(rest.subList(above, rest.size()));
            return new TableStart(index + above + padded, mode, false, comment);
        }
        if (width == mode - 1 && haveRowNames(rest)) {
            return new TableStart(index, mode, true, comment);
        }
        return new TableStart(index, width, false, comment);
    }

    private static int mostFrequentWidth(List<String[]> records, char comment) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String[] record : records) {
            if (!starts(record, comment)) {
                counts.merge(record.length, 1, Integer::sum);
            }
        }
        int best = records.get(0).length;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private static char comment(List<String[]> records, int mode) {
        for (char candidate : COMMENTS) {
            boolean comments = false;
            boolean cells = false;
            for (int i = 0; i < records.size(); i++) {
                if (starts(records.get(i), candidate)) {
                    boolean fits = records.get(i).length == mode && mode > 1;
                    cells |= fits && i > 0 && !starts(records.get(i - 1), candidate);
                    comments |= !fits || (i == 0 && mode == 1);
                }
            }
            if (comments && !cells) {
                return candidate;
            }
        }
        return DialectCharacters.NONE;
    }

    private static int behindComments(List<String[]> records, char comment) {
        int index = 0;
        while (index < records.size() - 1 && starts(records.get(index), comment)) {
            boolean fits = records.get(index).length == records.get(index + 1).length;
            boolean last = !starts(records.get(index + 1), comment);
            if (fits && last && records.get(index).length > 1) {
                return HeaderDetector.isNamed(records.subList(index + 1, records.size())) ? index + 1 : index;
            }
            index++;
        }
        return index;
    }

    private static boolean starts(String[] record, char comment) {
        return comment != DialectCharacters.NONE && !record[0].isEmpty() && record[0].charAt(0) == comment;
    }

    /** How many records stand above the first one of the usual width, 0 when those belong to the table. */
    private static int above(List<String[]> records, int mode) {
        int first = 0;
        while (first < records.size() && records.get(first).length != mode) {
            first++;
        }
        if (mode == 1 || first > MAX_ABOVE || first + 1 >= records.size()) {
            return 0;
        }
        List<String[]> rest = records.subList(first, records.size());
        long fitting = rest.stream().filter(record -> record.length == mode).count();
        if (fitting < 2 || fitting < MOSTLY * rest.size()) {
            return 0;
        }
        boolean sparse = records.subList(0, first).stream().allMatch(record -> filled(record) * 2 <= mode);
        boolean allAbove = first > 1 || mode > 2 || HeaderDetector.isNamed(rest);
        return (sparse && allAbove) || HeaderDetector.isNamed(rest) ? first : 0;
    }

    /** How many records of the table's width are titles filled up with delimiters, as spreadsheets export them. */
    private static int padded(List<String[]> records) {
        int width = records.get(0).length;
        int index = 0;
        while (width >= MIN_WIDTH_OF_PADDED
                && index < MAX_ABOVE
                && index + 2 < records.size()
                && records.get(index).length == width
                && filled(records.get(index)) <= 1) {
            index++;
        }
        boolean full = filled(records.get(index)) == width && records.get(index).length == width;
        return index > 0 && full && HeaderDetector.isNamed(records.subList(index, records.size())) ? index : 0;
    }

    private static int filled(String[] record) {
        int count = 0;
        for (String cell : record) {
            count += cell.isBlank() ? 0 : 1;
        }
        return count;
    }

    /** Whether the rows begin with names, all different, and do not just end in a delimiter. */
    private static boolean haveRowNames(List<String[]> records) {
        int width = records.get(0).length + 1;
        Set<String> names = new HashSet<>();
        boolean lastFilled = false;
        for (String[] record : records.subList(1, records.size())) {
            if (record.length != width || record[0].isBlank() || !names.add(record[0])) {
                return false;
            }
            lastFilled |= !record[width - 1].isBlank();
        }
        return lastFilled && names.size() > 1;
    }
}
