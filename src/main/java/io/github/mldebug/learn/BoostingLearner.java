package io.github.mldebug.learn;

import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.learn.Hyperparameter.Role;
import io.github.mldebug.learn.Hyperparameter.Scale;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trees that mend each other's errors, by XGBoost {@code hist} (Chen and Guestrin, "XGBoost: A Scalable Tree Boosting System",
 * KDD 2016), as it comes with Tribuo. XGBoost is called directly, because Tribuo's trainer grows two trees a round for two
 * classes and copies every row through boxed numbers, which takes three times as long.
 *
 * <ul>
 *   <li>Predictions start from the class shares, or the mean, of the training rows, not from one half: else the first rounds
 *       only learn how rare a class is.
 *   <li>A leaf has at least so much curvature as {@code min-leaf} rows have at the start. XGBoost's own limit of one would
 *       keep it from ever isolating the rows of a rare class.
 *   <li>Labels of a regression are standardised, so a penalty means the same in any unit.
 *   <li>How many threads XGBoost uses depends on the size of the table alone, so that sums are the same on any machine.
 * </ul>
 */
public final class BoostingLearner implements Learner {
    /** How many trees one after the other. */
    public static final String ROUNDS = "rounds";
    /** How much of a tree's correction is taken. */
    public static final String LEARNING_RATE = "learning-rate";

    static final String L2 = "l2";
    static final String SUBSAMPLE = "subsample";
    private static final int MOST_BINS = 256;
    /** A gain that no split reaches. */
    private static final double NEVER_SPLIT = 1e30;

    private static final Set<String> SYSTEMS = Set.of("linux", "mac", "windows");
    private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64");

    private static final LearnerInfo INFO = new LearnerInfo(
            "boosting",
            "gradient boosting by XGBoost",
            List.of(
                    Hyperparameter.number(
                            ROUNDS,
                            "how many trees one after the other",
                            new Numbers(1, 10_000, 10, 1000, Scale.LOG, true),
                            50,
                            Role.CAPACITY),
                    Hyperparameter.number(
                                    TreeLearner.DEPTH,
                                    "most questions on the way to a leaf",
                                    new Numbers(1, 16, 1, 8, Scale.LINEAR, true),
                                    3,
                                    Role.CAPACITY)
                            .moving(ROUNDS),
                    Hyperparameter.number(
                                    LEARNING_RATE,
                                    "how much of a tree's correction is taken",
                                    new Numbers(1e-4, 1, 1e-2, 1, Scale.LOG, false),
                                    0.1,
                                    Role.OPTIMISATION)
                            .moving(ROUNDS),
                    Hyperparameter.number(
                            TreeLearner.LEAST_ROWS,
                            "fewest training rows of a leaf of the first tree",
                            new Numbers(1, 1_000_000, 1, 50, Scale.LOG, true),
                            5,
                            Role.CAPACITY),
                    Hyperparameter.number(
                            L2,
                            "penalty on squared values of leaves",
                            new Numbers(0, 1e6, 1e-5, 100, Scale.LOG, false),
                            1,
                            Role.REGULARISATION),
                    Hyperparameter.number(
                            SUBSAMPLE,
                            "share of the rows that a tree is grown on",
                            new Numbers(0.01, 1, 0.5, 1, Scale.LINEAR, false),
                            1,
                            Role.REGULARISATION)),
            ROUNDS);

    @Override
    public LearnerInfo info() {
        return INFO;
    }

    @Override
    public Optional<String> unavailable() {
        Optional<String> missing = missing(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        return missing.isPresent() ? missing : failure();
    }

    /** Why XGBoost has no native library for a platform, by Java's names of its system and processor. */
    static Optional<String> missing(String system, String processor) {
        String lower = system.toLowerCase(Locale.ROOT);
        boolean there = SYSTEMS.stream().anyMatch(lower::startsWith) && PROCESSORS.contains(processor);
        return there
                ? Optional.empty()
                : Optional.of(
                        "XGBoost comes for x86-64 on Linux, macOS and Windows, not for " + processor + " on " + system);
    }

    private static Optional<String> failure() {
        Columns one = new ArrayColumns(1, new double[1]);
        try (NativeRows rows = NativeRows.of(one, 0, 1)) {
            return rows.matrix().rowNum() == 1 ? Optional.empty() : Optional.of("XGBoost cannot count to one here");
        } catch (XGBoostError | LinkageError e) {
            return Optional.of("XGBoost's native library could not be loaded: " + e.getMessage());
        }
    }

    @Override
    public Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed, Workers workers) {
        return set.targets().task() == Task.REGRESSION
                ? numbers(set, hyperparameters, seed)
                : classes(set, hyperparameters, seed);
    }

    private static Fitted numbers(TrainingSet set, Hyperparameters settings, long seed) {
        StandardLabels labels = StandardLabels.of(set);
        Map<String, Object> parameters = parameters(set, settings, seed);
        parameters.put("objective", "reg:squarederror");
        parameters.put("base_score", 0);
        parameters.put("min_child_weight", settings.number(TreeLearner.LEAST_ROWS));
        float[] values = new float[set.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) labels.values()[row];
        }
        int rounds = settings.whole(ROUNDS);
        return BoostingModel.ofNumbers(labels, train(set, values, new float[1], parameters, rounds), rounds);
    }

    private static Fitted classes(TrainingSet set, Hyperparameters settings, long seed) {
        ClassProblem problem = ClassProblem.of(set);
        int rounds = settings.whole(ROUNDS);
        if (problem.count() == 1) {
            Design.requireFinite(set.inputs());
            return BoostingModel.ofClasses(problem, new byte[0], rounds, 1);
        }
        boolean binary = problem.count() == 2;
        Map<String, Object> parameters = parameters(set, settings, seed);
        parameters.put("objective", binary ? "binary:logistic" : "multi:softprob");
        if (!binary) {
            parameters.put("num_class", problem.count());
        }
        parameters.put(
                "min_child_weight", settings.number(TreeLearner.LEAST_ROWS) * leastCurvature(problem.classShares()));
        float[] codes = new float[set.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Math.max(0, problem.codes()[row]);
        }
        float[] start = start(problem.classShares());
        return BoostingModel.ofClasses(problem, train(set, codes, start, parameters, rounds), rounds, start.length);
    }

    /** The scores under which every row has the class shares: one of two classes, or one a class. */
    private static float[] start(double[] shares) {
        if (shares.length == 2) {
            return new float[] {(float) Math.log(shares[1] / shares[0])};
        }
        float[] start = new float[shares.length];
        for (int code = 0; code < start.length; code++) {
            start[code] = (float) Math.log(shares[code]);
        }
        return start;
    }

    /** What XGBoost takes for the curvature of a row at the start: p (1 - p) of a logistic loss, twice that of a softmax. */
    private static double leastCurvature(double[] shares) {
        double least = Double.POSITIVE_INFINITY;
        for (double share : shares) {
            least = Math.min(least, share * (1 - share));
        }
        return shares.length == 2 ? least : 2 * least;
    }

    private static Map<String, Object> parameters(TrainingSet set, Hyperparameters settings, long seed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("tree_method", "hist");
        parameters.put("max_bin", MOST_BINS);
        parameters.put("max_depth", settings.whole(TreeLearner.DEPTH));
        parameters.put("eta", settings.number(LEARNING_RATE));
        parameters.put("lambda", settings.number(L2));
        parameters.put("alpha", 0);
        parameters.put("subsample", settings.number(SUBSAMPLE));
        parameters.put("seed", (int) (seed ^ (seed >>> Integer.SIZE)) & Integer.MAX_VALUE);
        parameters.put(
                "nthread",
                BoostingModel.threads(set.inputs().rows(), set.inputs().width()));
        parameters.put("verbosity", 0);
        return parameters;
    }

    private static byte[] train(
            TrainingSet set, float[] labels, float[] start, Map<String, Object> parameters, int rounds) {
        try (NativeRows rows = NativeRows.of(set.inputs(), 0, set.rows())) {
            rows.matrix().setLabel(labels);
            double[] weights = set.weights();
            if (weights != null) {
                float[] narrow = new float[weights.length];
                for (int row = 0; row < narrow.length; row++) {
                    narrow[row] = (float) weights[row];
                }
                rows.matrix().setWeight(narrow);
            }
            Booster booster = started(rows.matrix(), set.rows(), start, parameters);
            try {
                for (int round = 0; round < rounds; round++) {
                    booster.update(rows.matrix(), BoostingModel.START + round);
                }
                return booster.toByteArray();
            } finally {
                booster.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not train: " + e.getMessage(), e);
        }
    }

    /**
     * A booster whose first trees have no question and one leaf, the start: so a model holds its start, and needs nothing
     * beside it. (XGBoost's own start is one number for all classes, and its Java part refuses one a class.)
     */
    private static Booster started(DMatrix rows, int count, float[] start, Map<String, Object> parameters)
            throws XGBoostError {
        Map<String, Object> first = new HashMap<>(parameters);
        first.putAll(Map.of("eta", 1, "lambda", 0, "subsample", 1, "min_child_weight", 0, "gamma", NEVER_SPLIT));
        Booster booster = XGBoost.train(rows, first, 0, Map.of(), null, null);
        float[] gradients = new float[count * start.length];
        float[] curvatures = new float[gradients.length];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = -start[i % start.length];
            curvatures[i] = 1;
        }
        booster.boost(rows, gradients, curvatures);
        booster.setParam("gamma", 0);
        booster.setParams(parameters);
        return booster;
    }
}
