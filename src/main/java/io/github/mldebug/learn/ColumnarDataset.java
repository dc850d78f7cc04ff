package io.github.mldebug.learn;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.FeatureMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.OutputInfo;
import org.tribuo.VariableInfo;
import org.tribuo.impl.DatasetDataCarrier;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Columns as a Tribuo data set, without a copy: rows are made when they are asked for. Its provenance holds no clock, so the
 * same columns give the same bytes.
 */
final class ColumnarDataset<T extends Output<T>> extends Dataset<T> {
    /** In the place of every time that Tribuo wants. */
    static final OffsetDateTime NO_TIME = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final transient Columns columns;
    private final transient IntFunction<T> outputs;
    private final transient double @Nullable [] weights;
    private final ImmutableOutputInfo<T> outputInfo;
    private final ImmutableFeatureMap features;
    private final transient List<String> names;
    private final transient int[] columnOfName;

    /**
     * Wraps columns.
     *
     * @param names of the columns, all different; in any order
     * @param outputs the output of a row
     * @param weights of the rows, null for all one
     */
    ColumnarDataset(
            Columns columns,
            List<String> names,
            IntFunction<T> outputs,
            double @Nullable [] weights,
            ImmutableOutputInfo<T> outputInfo,
            OutputFactory<T> factory) {
        super(new SimpleDataSourceProvenance("columns", NO_TIME, factory), factory);
        this.columns = columns;
        this.outputs = outputs;
        this.weights = weights;
        this.outputInfo = outputInfo;
        this.features = featureMap(names);
        this.columnOfName = IntStream.range(0, names.size())
                .boxed()
                .sorted((a, b) -> names.get(a).compareTo(names.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.names = IntStream.of(columnOfName).mapToObj(names::get).toList();
    }

    /**
     * Tribuo's numbering of columns: by their names, in lexicographic order. What it would know of their values is zero: a range
     * that nothing has narrowed yet cannot be read back from a model file.
     */
    static ImmutableFeatureMap featureMap(List<String> names) {
        List<VariableInfo> infos = names.stream()
                .<VariableInfo>map(name -> new org.tribuo.RealInfo(name, 0, 0, 0, 0, 0))
                .toList();
        ImmutableFeatureMap map = new ImmutableFeatureMap(infos);
        if (map.size() != names.size()) {
            throw new IllegalArgumentException("two columns have the same name");
        }
        return map;
    }

    @Override
    public int size() {
        return columns.rows();
    }

    @Override
    public Example<T> getExample(int row) {
        double[] values = new double[names.size()];
        for (int i = 0; i < values.length; i++) {
            columns.fill(row, row + 1, columnOfName[i], values, i);
        }
        float weight = weights == null ? Example.DEFAULT_WEIGHT : (float) weights[row];
        return new ColumnarExample<>(outputs.apply(row), weight, names, values);
    }

    @Override
    public List<Example<T>> getData() {
        return new AbstractList<>() {
            @Override
            public Example<T> get(int row) {
                return getExample(row);
            }

            @Override
            public int size() {
                return columns.rows();
            }
        };
    }

    @Override
    public synchronized Iterator<Example<T>> iterator() {
        return getData().iterator();
    }

    @Override
    public synchronized void shuffle(boolean shuffle) {
        throw new UnsupportedOperationException("rows keep their order: trainers shuffle for themselves");
    }

    @Override
    public Set<T> getOutputs() {
        return outputInfo.getDomain();
    }

    @Override
    public ImmutableOutputInfo<T> getOutputIDInfo() {
        return outputInfo;
    }

    @Override
    public OutputInfo<T> getOutputInfo() {
        return outputInfo;
    }

    @Override
    public ImmutableFeatureMap getFeatureIDMap() {
        return features;
    }

    @Override
    public FeatureMap getFeatureMap() {
        return features;
    }

    @Override
    public DatasetProvenance getProvenance() {
        return new DatasetProvenance(sourceProvenance, new ListProvenance<>(Collections.emptyList()), this);
    }

    @Override
    protected DatasetDataCarrier<T> createDataCarrier(FeatureMap featureMap, OutputInfo<T> info) {
        throw new UnsupportedOperationException("columns are not stored by Tribuo");
    }

    @Override
    public DatasetProto serialize() {
        throw new UnsupportedOperationException("columns are not stored by Tribuo");
    }
}
