package io.github.mldebug.csv;

import java.util.Arrays;

/** A growing array of whole numbers. */
final class IntList {
    private int[] values;
    private int size;

    IntList(int capacity) {
        values = new int[Math.max(capacity, 4)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 4);
        }
        values[size++] = value;
    }

    /** Adds the first values of an array, each moved by an offset. */
    void addAll(int[] from, int count, int offset) {
        int needed = size + count;
        if (needed > values.length) {
            values = Arrays.copyOf(values, Math.max(needed, size + (size >> 1)));
        }
        for (int i = 0; i < count; i++) {
            values[size + i] = from[i] + offset;
        }
        size = needed;
    }

    /** Copies some of its values to the beginning of an array. */
    void copy(int first, int count, int[] target) {
        System.arraycopy(values, first, target, 0, count);
    }

    void clear() {
        size = 0;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
