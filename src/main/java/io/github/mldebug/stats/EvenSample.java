package io.github.mldebug.stats;

/** Some of the rows of a long table, spread evenly over it. */
public final class EvenSample {
    private EvenSample() {}

    /**
     * At most so many of all rows, ascending: one of each stretch of equal length, at a place in it that depends on nothing but
     * the number of the stretch, so that no rhythm of the rows is met.
     */
    public static int[] rows(int all, int most) {
        int step = Math.max(1, (int) (((long) all + most - 1) / most));
        int[] rows = new int[(int) (((long) all + step - 1) / step)];
        for (int i = 0; i < rows.length; i++) {
            int length = Math.min(step, all - i * step);
            rows[i] = i * step + (int) Math.floorMod(StableHash.of(i), (long) length);
        }
        return rows;
    }
}
