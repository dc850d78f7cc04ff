package io.github.mldebug.learn;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.classification.sgd.LabelObjective;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.util.VectorNormalizer;
import org.tribuo.regression.sgd.RegressionObjective;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/** Tribuo's objectives, each with somebody listening. */
final class RecordedObjectives {
    private RecordedObjectives() {}

    /** Log-loss. Tribuo reports the log-likelihood, which is negative. */
    static LabelObjective classes(LossRecorder recorder) {
        return new Classes(new LogMulticlass(), recorder);
    }

    /** Squared error. Tribuo reports half of it. */
    static RegressionObjective numbers(LossRecorder recorder) {
        return new Numbers(new SquaredLoss(), recorder);
    }

    private record Classes(LabelObjective inner, LossRecorder recorder) implements LabelObjective {
        @Override
        public Pair<Double, SGDVector> lossAndGradient(Integer truth, SGDVector prediction) {
            Pair<Double, SGDVector> result = inner.lossAndGradient(truth, prediction);
            recorder.add(result.getA());
            return result;
        }

        @SuppressWarnings("deprecation")
        @Override
        public Pair<Double, SGDVector> valueAndGradient(int truth, SGDVector prediction) {
            return lossAndGradient(truth, prediction);
        }

        @Override
        public VectorNormalizer getNormalizer() {
            return inner.getNormalizer();
        }

        @Override
        public boolean isProbabilistic() {
            return inner.isProbabilistic();
        }

        @Override
        public ConfiguredObjectProvenance getProvenance() {
            return inner.getProvenance();
        }
    }

    private record Numbers(RegressionObjective inner, LossRecorder recorder) implements RegressionObjective {
        @Override
        public Pair<Double, SGDVector> lossAndGradient(DenseVector truth, SGDVector prediction) {
            Pair<Double, SGDVector> result = inner.lossAndGradient(truth, prediction);
            recorder.add(result.getA());
            return result;
        }

        @SuppressWarnings("deprecation")
        @Override
        public Pair<Double, SGDVector> loss(DenseVector truth, SGDVector prediction) {
            return lossAndGradient(truth, prediction);
        }

        @Override
        public ConfiguredObjectProvenance getProvenance() {
            return inner.getProvenance();
        }
    }
}
