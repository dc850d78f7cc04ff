package io.github.mldebug.learn;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.FeatureMap;
import org.tribuo.Output;
import org.tribuo.VariableInfo;
import org.tribuo.protos.core.ExampleProto;
import org.tribuo.transform.TransformerMap;
import org.tribuo.util.Merger;

/**
 * One row as Tribuo wants it. Names are shared by all rows and every column is always there, so that no value is missing by
 * being absent, which Tribuo would read as zero. Read only.
 */
final class ColumnarExample<T extends Output<T>> extends Example<T> {
    private final transient List<String> names;
    private final transient double[] values;

    /**
     * Joins names and values.
     *
     * @param names in the order of Tribuo's feature ids, which is lexicographic
     * @param values in the same order
     */
    ColumnarExample(T output, float weight, List<String> names, double[] values) {
        super(output, weight);
        this.names = names;
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Iterator<Feature> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < values.length;
            }

            @Override
            public Feature next() {
                Feature feature = new Feature(names.get(next), values[next]);
                next++;
                return feature;
            }
        };
    }

    @Override
    public boolean validateExample() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return values.length > 0;
    }

    @Override
    public boolean isDense(FeatureMap featureMap) {
        int known = 0;
        for (VariableInfo info : featureMap) {
            known += names.contains(info.getName()) ? 1 : 0;
        }
        return known == featureMap.size() && known == names.size();
    }

    @Override
    public Example<T> copy() {
        return new ColumnarExample<>(output, weight, names, values.clone());
    }

    /** Nothing to do: names are sorted already. */
    @Override
    protected void sort() {}

    @Override
    public void canonicalize(FeatureMap featureMap) {}

    /** Nothing to do: every column is there. */
    @Override
    protected void densify(List<String> featureNames) {}

    @Override
    public void add(Feature feature) {
        throw readOnly();
    }

    @Override
    public void addAll(Collection<? extends Feature> features) {
        throw readOnly();
    }

    @Override
    public void removeFeatures(List<Feature> features) {
        throw readOnly();
    }

    @Override
    public void reduceByName(Merger merger) {
        throw readOnly();
    }

    @Override
    public void set(Feature feature) {
        throw readOnly();
    }

    @Override
    public void transform(TransformerMap transformers) {
        throw readOnly();
    }

    @Override
    public ExampleProto serialize() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("rows are a view of columns: they are read only and are not stored");
    }
}
