package io.github.mldebug.learn;

/**
 * The inner loops: sums over parts of arrays in a fixed order, so the same numbers come out every time. Four running sums
 * let the processor overlap additions, which one running sum would queue.
 */
final class Dense {
    private Dense() {}

    /** The sum of products of two parts of {@code count} values. */
    static double dot(double[] a, int aStart, double[] b, int bStart, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int even = count & ~3;
        for (int i = 0; i < even; i += 4) {
            s0 += a[aStart + i] * b[bStart + i];
            s1 += a[aStart + i + 1] * b[bStart + i + 1];
            s2 += a[aStart + i + 2] * b[bStart + i + 2];
            s3 += a[aStart + i + 3] * b[bStart + i + 3];
        }
        for (int i = even; i < count; i++) {
            s0 += a[aStart + i] * b[bStart + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Adds a multiple of a part of x to the first values of y. */
    static void addMultiple(double factor, double[] x, int xStart, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] += factor * x[xStart + i];
        }
    }

    /** Writes the products of the first values of a and a part of x. */
    static void multiply(double[] a, double[] x, int xStart, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = a[i] * x[xStart + i];
        }
    }
}
