package io.github.mldebug.learn;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.protos.ParametersProto;
import org.tribuo.math.util.ExpNormalizer;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.impl.EmptyTrainerProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.protos.RegressionLinearSGDProto;

/**
 * A linear model as Tribuo's own, whichever solver found it, so that Tribuo's tools and its ONNX export work on it. Tribuo's
 * constructor is closed, but its protobuf format is public. The same model gives the same bytes: what Tribuo would add of the
 * clock and of the machine is left out.
 *
 * <p>Tribuo's model states the probabilities of the scores, without {@link LinearModel#clip()}.
 */
public final class TribuoLinear {
    /** The name of the only dimension of a regression. */
    public static final String DIMENSION = "y";

    private static final String NAME = "mldebug linear";

    private static final Columns NO_ROWS = new ArrayColumns(0);

    private TribuoLinear() {}

    /**
     * Turns a model into Tribuo's.
     *
     * @param model at least one column, finite
     * @param names of its columns, all different, in column order
     * @throws IllegalArgumentException if the model has no column or a weight that is not finite: Tribuo would accept it and
     *     fail at prediction
     */
    public static Model<?> of(LinearModel model, List<String> names) {
        if (names.isEmpty() || names.size() != model.width()) {
            throw new IllegalArgumentException(names.size() + " names for " + model.width() + " columns");
        }
        if (!model.isFinite()) {
            throw new IllegalArgumentException("the model has weights that are not finite");
        }
        ImmutableFeatureMap features = ColumnarDataset.featureMap(names);
        return Model.deserialize(
                model.task().isClassification() ? classes(model, names, features) : numbers(model, names, features));
    }

    private static ModelProto classes(LinearModel model, List<String> names, ImmutableFeatureMap features) {
        Map<Label, Integer> ids = new LinkedHashMap<>();
        model.classes().forEach(name -> ids.put(new Label(name), ids.size()));
        LabelFactory factory = new LabelFactory();
        Class<?> type = LinearSGDModel.class;
        ClassificationLinearSGDProto proto = ClassificationLinearSGDProto.newBuilder()
                .setMetadata(metadata(type, names, features, factory.constructInfoForExternalModel(ids), factory, true))
                .setParams(parameters(model, names, features, model.classes().size()))
                .setNormalizer(new ExpNormalizer().serialize())
                .build();
        return envelope(type, LinearSGDModel.CURRENT_VERSION, proto);
    }

    private static ModelProto numbers(LinearModel model, List<String> names, ImmutableFeatureMap features) {
        RegressionFactory factory = new RegressionFactory();
        var info = factory.constructInfoForExternalModel(Map.of(new Regressor(DIMENSION, 0), 0));
        Class<?> type = org.tribuo.regression.sgd.linear.LinearSGDModel.class;
        RegressionLinearSGDProto proto = RegressionLinearSGDProto.newBuilder()
                .setMetadata(metadata(type, names, features, info, factory, false))
                .setParams(parameters(model, names, features, 1))
                .addDimensionNames(DIMENSION)
                .build();
        return envelope(type, org.tribuo.regression.sgd.linear.LinearSGDModel.CURRENT_VERSION, proto);
    }

    /** One line of weights an output, with the intercept last. A binary model's one score is the second class's. */
    private static ParametersProto parameters(
            LinearModel model, List<String> names, ImmutableFeatureMap features, int outputs) {
        DenseMatrix matrix = new DenseMatrix(outputs, features.size() + 1);
        double[][] weights = model.weights();
        double[] intercepts = model.intercepts();
        int first = outputs - weights.length;
        for (int a = 0; a < weights.length; a++) {
            for (int column = 0; column < names.size(); column++) {
                matrix.set(first + a, features.getID(names.get(column)), weights[a][column]);
            }
            matrix.set(first + a, features.size(), intercepts[a]);
        }
        return new LinearParameters(matrix).serialize();
    }

    private static <T extends Output<T>> ModelDataProto metadata(
            Class<?> type,
            List<String> names,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<T> outputs,
            OutputFactory<T> factory,
            boolean probabilities) {
        DatasetProvenance data = new ColumnarDataset<>(
                        NO_ROWS, names, row -> factory.getUnknownOutput(), null, outputs, factory)
                .getProvenance();
        Map<String, Provenance> tool = Map.of("tool", new StringProvenance("tool", "mldebug"));
        ModelProvenance provenance = new ModelProvenance(
                type.getName(), ColumnarDataset.NO_TIME, data, new EmptyTrainerProvenance(), tool, false);
        return new ModelDataCarrier<>(NAME, provenance, features, outputs, probabilities, org.tribuo.Tribuo.VERSION)
                .serialize();
    }

    private static ModelProto envelope(Class<?> type, int version, Message model) {
        return ModelProto.newBuilder()
                .setClassName(type.getName())
                .setVersion(version)
                .setSerializedData(Any.pack(model))
                .build();
    }
}
