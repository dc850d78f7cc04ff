package io.github.mldebug.csv;

import io.github.mldebug.table.NumberSpelling;
import java.util.ArrayList;
import java.util.List;

/** Watches how a column's numbers are spelled. */
final class SpellingWatch {
    private int leadingZeros;
    private final List<Integer> leadingZeroRows = new ArrayList<>(0);
    private int pointZeros;

    /** Takes a trimmed cell that is a number, and its row counted from the part's first. */
    void see(char[] text, int start, int end, int row) {
        if (end - start < 2) {
            return;
        }
        if (text[end - 1] == '0' && endsInPointZeros(text, start, end)) {
            pointZeros++;
        }
        if (text[start] == '0' && text[start + 1] >= '0' && text[start + 1] <= '9') {
            leadingZeros++;
            if (leadingZeroRows.size() < NumberSpelling.MOST_ROWS) {
                leadingZeroRows.add(row);
            }
        }
    }

    /** Takes what another has seen in a later part that begins at a row. */
    void add(SpellingWatch later, int offset) {
        leadingZeros += later.leadingZeros;
        pointZeros += later.pointZeros;
        for (int row : later.leadingZeroRows) {
            if (leadingZeroRows.size() < NumberSpelling.MOST_ROWS) {
                leadingZeroRows.add(offset + row);
            }
        }
    }

    NumberSpelling result() {
        return new NumberSpelling(leadingZeros, leadingZeroRows, pointZeros);
    }

    private static boolean endsInPointZeros(char[] text, int start, int end) {
        return isPoint(text[end - 2]) || (end - start > 2 && text[end - 2] == '0' && isPoint(text[end - 3]));
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }
}
