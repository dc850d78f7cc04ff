package io.github.mldebug.csv;

import java.util.Arrays;

/**
 * The cells of one column of the whole file, as numbers or as codes of words. The parts of the file fill it side by side,
 * each its own rows, so that no part is copied and nothing is held twice.
 */
final class ColumnStore {
    private double[] values = new double[0];
    private int[] codes = new int[0];
    private boolean numbers;

    /** Makes room for so many rows, when no part is being filled. */
    void reserve(int rows) {
        if (numbers) {
            values = values.length < rows ? Arrays.copyOf(values, rows) : values;
        } else {
            codes = codes.length < rows ? Arrays.copyOf(codes, rows) : codes;
        }
    }

    /** Goes on with numbers instead of codes; those of the first rows are given. */
    void becomeNumbers(double[] first) {
        numbers = true;
        values = Arrays.copyOf(first, Math.max(first.length, codes.length));
        codes = new int[0];
    }

    double[] values() {
        return values;
    }

    int[] codes() {
        return codes;
    }

    /** Moves rows down to where earlier ones were left out. */
    void move(int from, int to, int rows) {
        if (from == to) {
            return;
        }
        if (numbers) {
            System.arraycopy(values, from, values, to, rows);
        } else {
            System.arraycopy(codes, from, codes, to, rows);
        }
    }

    /** Lets go of room behind so many rows where it is worth a copy. */
    void trim(int rows) {
        if (numbers && isLoose(values.length, rows)) {
            values = Arrays.copyOf(values, rows);
        } else if (!numbers && isLoose(codes.length, rows)) {
            codes = Arrays.copyOf(codes, rows);
        }
    }

    private static boolean isLoose(int room, int rows) {
        return room - rows > rows >> 3;
    }
}
