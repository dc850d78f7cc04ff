package io.github.mldebug.learn;

import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.learn.Hyperparameter.Role;
import io.github.mldebug.learn.Hyperparameter.Scale;
import io.github.mldebug.learn.Hyperparameter.Words;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Task;
import java.util.List;
import java.util.Map;

/**
 * Softmax (logistic for two classes) or least squares, with a free intercept and a ridge.
 *
 * <p>Solver {@code newton} minimises {@code Σ w_i loss_i / Σ w_i + ridge/2 Σ weight²}, where the loss is the log-loss or half
 * the squared error and weights are those of the inputs as given, the intercepts not among them. So ridge λ is scikit-learn's
 * {@code LogisticRegression(C=1/(λ Σ w_i))} (one weight vector for two classes, k for more, {@code multinomial}) and
 * {@code Ridge(alpha=λ Σ w_i)}. Dividing by the rows keeps a ridge's meaning as rows are added. It uses no random number.
 *
 * <p>Solver {@code sgd} is Tribuo's, without a ridge, on inputs as given.
 */
public final class LinearLearner implements Learner {
    /** The strength of the penalty, of solver newton. */
    public static final String RIDGE = "ridge";

    /** Beside the curvature of a mean loss over standardised inputs, of the order of a tenth. */
    private static final double NEGLIGIBLE_RIDGE = 1e-3;

    /** {@code newton} or {@code sgd}. */
    public static final String SOLVER = "solver";

    static final String LEARNING_RATE = "learning-rate";
    static final String EPOCHS = "epochs";
    static final String BATCH = "batch";
    static final String OPTIMISER = "optimiser";

    private static final String NEWTON = "newton";
    private static final String SGD = "sgd";
    private static final LearnerInfo INFO = new LearnerInfo(
            "linear",
            "softmax or least squares",
            List.of(
                    Hyperparameter.word(
                            SOLVER,
                            "how the optimum is found: exactly, or by steps that leave a loss curve",
                            new Words(List.of(NEWTON, SGD), Map.of()),
                            Role.FIXED),
                    Hyperparameter.number(
                                    RIDGE,
                                    "penalty on squared weights, beside the mean loss",
                                    new Numbers(1e-12, 1e6, 1e-5, 10, Scale.LOG, false),
                                    1e-6,
                                    Role.REGULARISATION)
                            .only(SOLVER, NEWTON),
                    Hyperparameter.number(
                                    LEARNING_RATE,
                                    "size of a step",
                                    new Numbers(1e-8, 1e3, 1e-4, 1, Scale.LOG, false),
                                    0.1,
                                    Role.OPTIMISATION)
                            .only(SOLVER, SGD),
                    Hyperparameter.number(
                                    EPOCHS,
                                    "passes over the rows",
                                    new Numbers(1, 10_000, 1, 200, Scale.LOG, true),
                                    20,
                                    Role.OPTIMISATION)
                            .only(SOLVER, SGD),
                    Hyperparameter.number(
                                    BATCH,
                                    "rows to a step",
                                    new Numbers(1, 100_000, 1, 1000, Scale.LOG, true),
                                    1,
                                    Role.FIXED)
                            .only(SOLVER, SGD)
                            .moving(LEARNING_RATE),
                    Hyperparameter.word(
                                    OPTIMISER,
                                    "how gradients become steps",
                                    new Words(
                                            List.of("adagrad", "rmsprop", "sgd"),
                                            Map.of(
                                                    "adam",
                                                    "is broken in Tribuo 4.3.2: it multiplies by the root of the second"
                                                            + " moment instead of dividing, so a step grows with the"
                                                            + " square of the gradient")),
                                    Role.FIXED)
                            .only(SOLVER, SGD)
                            .moving(LEARNING_RATE)));

    @Override
    public LearnerInfo info() {
        return INFO;
    }

    @Override
    public LinearModel fit(TrainingSet set, Hyperparameters hyperparameters, long seed, Workers workers) {
        boolean exact = hyperparameters.word(SOLVER).equals(NEWTON);
        double ridge = hyperparameters.number(RIDGE);
        if (set.targets().task() == Task.REGRESSION) {
            return StandardLabels.of(set)
                    .solve(labels -> exact
                            ? NewtonSolver.numbers(labels, ridge)
                            : new SgdSolver(set, labels.shares(), hyperparameters, seed).numbers(labels));
        }
        return ClassProblem.of(set)
                .solve(problem -> exact
                        ? NewtonSolver.classes(problem, ridge)
                        : new SgdSolver(set, problem.shares(), hyperparameters, seed).classes(problem));
    }

    /** One thread is enough: linear fits are many and short. */
    @Override
    public LinearModel fit(TrainingSet set, Hyperparameters hyperparameters, long seed) {
        return fit(set, hyperparameters, seed, Workers.alone());
    }

    @Override
    public boolean startsWarm(Task task, Hyperparameters hyperparameters) {
        return task.isClassification() && hyperparameters.word(SOLVER).equals(NEWTON);
    }

    @Override
    public boolean endsAtOptimum(Hyperparameters hyperparameters) {
        return hyperparameters.word(SOLVER).equals(NEWTON) && hyperparameters.number(RIDGE) <= NEGLIGIBLE_RIDGE;
    }

    @Override
    public LinearModel fit(TrainingSet set, long seed) {
        return fit(set, Hyperparameters.of(INFO), seed);
    }
}
