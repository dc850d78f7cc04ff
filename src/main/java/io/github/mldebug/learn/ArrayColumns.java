package io.github.mldebug.learn;

import java.util.Arrays;

/** Columns held in arrays, which are not copied and must not change. */
public final class ArrayColumns implements Columns {
    private final double[][] columns;
    private final int rows;

    /**
     * Wraps columns.
     *
     * @param rows number of rows, told because there may be no column
     * @param columns one array a column, each of {@code rows} values
     */
    public ArrayColumns(int rows, double[]... columns) {
        for (double[] column : columns) {
            if (column.length != rows) {
                throw new IllegalArgumentException("a column has " + column.length + " values instead of " + rows);
            }
        }
        this.columns = columns.clone();
        this.rows = rows;
    }

    /** Columns from rows, which are copied; all of one length. */
    public static ArrayColumns ofRows(double[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        double[][] columns = new double[width][rows.length];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != width) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + rows[row].length + " of " + width + " values");
            }
            for (int column = 0; column < width; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return new ArrayColumns(rows.length, columns);
    }

    /** Some of the rows, copied in the order given. */
    public ArrayColumns select(int... selected) {
        double[][] copies = Arrays.stream(columns)
                .map(column ->
                        Arrays.stream(selected).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
        return new ArrayColumns(selected.length, copies);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return columns.length;
    }

    @Override
    public void fill(int from, int to, int column, double[] into, int offset) {
        System.arraycopy(columns[column], from, into, offset, to - from);
    }
}
