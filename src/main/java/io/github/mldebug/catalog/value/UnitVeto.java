package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.NumericColumn;
import java.util.List;

/**
 * Tells two kinds of things from two units. Where another column of numbers tells the two bodies apart as well, as every
 * measurement tells a mouse from an elephant, they are kinds; unless that column mixes units in the same rows itself.
 */
record UnitVeto(NumericColumn column, UnitMix mix) {
    /** The other column tells the bodies apart when it orders so large a share of pairs alike. */
    private static final double APART = 0.9;
    /** Two columns mix units in the same rows when so large a share of the rarer cells agree. */
    private static final double TOGETHER = 0.9;

    private static final byte NONE = 0;
    private static final byte MANY = 1;
    private static final byte FEW = 2;

    /** Whether one of the columns says that these are kinds and not units. */
    boolean isBy(List<NumericColumn> others, Measures measures) {
        byte[] bodies = bodies();
        return others.stream().anyMatch(other -> tellsApart(other, bodies, measures) && !mixesToo(other, measures));
    }

    /** By the number of the row in the sample, in which body it is. */
    private byte[] bodies() {
        int step = SampledOrder.step(column.rows());
        byte[] bodies = new byte[(column.rows() + step - 1) / step];
        for (int i = 0; i < bodies.length; i++) {
            double value = column.value(i * step);
            bodies[i] = column.isMissing(i * step) ? NONE : mix.holds(value) ? FEW : MANY;
        }
        return bodies;
    }

    private boolean tellsApart(NumericColumn other, byte[] bodies, Measures measures) {
        int step = SampledOrder.step(column.rows());
        int[] order = measures.get(new SampledOrder(other));
        double few = 0;
        double ranks = 0;
        double below = 0;
        int i = 0;
        while (i < order.length) {
            // Equal numbers share the mean of their ranks.
            double value = other.value(order[i]);
            int equal = 0;
            int fewEqual = 0;
            for (; i < order.length && other.value(order[i]) == value; i++) {
                byte body = bodies[order[i] / step];
                equal += body == NONE ? 0 : 1;
                fewEqual += body == FEW ? 1 : 0;
            }
            ranks += fewEqual * (below + (equal + 1) / 2.0);
            few += fewEqual;
            below += equal;
        }
        double many = below - few;
        if (few == 0 || many == 0) {
            return false;
        }
        double area = (ranks - few * (few + 1) / 2) / (few * many);
        return Math.max(area, 1 - area) >= APART;
    }

    private boolean mixesToo(NumericColumn other, Measures measures) {
        UnitMix theirs = UnitMix.in(measures.get(new SortedValues(other)));
        if (theirs == null) {
            return false;
        }
        int both = 0;
        int either = 0;
        for (int row = 0; row < column.rows(); row++) {
            boolean here = !column.isMissing(row) && mix.holds(column.value(row));
            boolean there = !other.isMissing(row) && theirs.holds(other.value(row));
            both += here && there ? 1 : 0;
            either += here || there ? 1 : 0;
        }
        return both >= TOGETHER * either;
    }
}
