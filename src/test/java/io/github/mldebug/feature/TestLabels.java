package io.github.mldebug.feature;

import java.util.List;

/** Labels from an array, each row a unit of its own; numbers stand for classes where there are some. */
record TestLabels(List<String> classes, double[] values) implements Labels {
    @Override
    public int code(int place) {
        return (int) values[place] % classes.size();
    }

    @Override
    public double value(int place) {
        return values[place];
    }

    @Override
    public int unit(int place) {
        return place;
    }
}
