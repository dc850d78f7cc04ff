package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small training sets with something to learn in them, and other forms of the same set. */
final class Sets {
    private Sets() {}

    /** Four columns, of which the first two decide, bent and together; one class in about five is drawn at random. */
    static TrainingSet of(Task task, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] inputs = new double[4][rows];
        double[] values = new double[rows];
        int[] codes = new int[rows];
        int classes = task == Task.MULTICLASS ? 3 : 2;
        for (int row = 0; row < rows; row++) {
            for (double[] column : inputs) {
                column[row] = Math.rint(random.nextDouble(-2, 2) * 64) / 64;
            }
            double score = inputs[0][row] * inputs[0][row] + inputs[0][row] * inputs[1][row];
            values[row] = Math.rint((score + random.nextDouble(-0.5, 0.5)) * 1024) / 1024;
            codes[row] =
                    random.nextInt(5) == 0 ? random.nextInt(classes) : score > 2 ? classes - 1 : score > 0.5 ? 1 : 0;
        }
        Columns columns = new ArrayColumns(rows, inputs);
        List<String> names = List.of("a", "b", "c").subList(0, classes);
        return new TrainingSet(
                columns, task == Task.REGRESSION ? Targets.ofNumbers(values) : Targets.ofClasses(names, codes));
    }

    /** The rows of a set in another order, some perhaps several times. */
    static TrainingSet select(TrainingSet set, int... rows) {
        double[][] inputs = new double[set.inputs().width()][set.rows()];
        for (int column = 0; column < inputs.length; column++) {
            set.inputs().fill(0, set.rows(), column, inputs[column], 0);
        }
        Columns columns = new ArrayColumns(set.rows(), inputs).select(rows);
        Targets targets = set.targets();
        return new TrainingSet(
                columns,
                targets.task() == Task.REGRESSION
                        ? Targets.ofNumbers(Arrays.stream(rows)
                                .mapToDouble(row -> targets.values()[row])
                                .toArray())
                        : Targets.ofClasses(
                                targets.classes(),
                                Arrays.stream(rows)
                                        .map(row -> targets.codes()[row])
                                        .toArray()));
    }

    /** 0 to rows − 1 in another order. */
    static int[] shuffled(int rows, long seed) {
        int[] order = IntStream.range(0, rows).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int one = order[i];
            order[i] = order[j];
            order[j] = one;
        }
        return order;
    }

    /** Mean log-loss, or mean squared error. */
    static double loss(double[][] predictions, Targets targets) {
        double sum = 0;
        for (int row = 0; row < predictions.length; row++) {
            sum += targets.task() == Task.REGRESSION
                    ? Math.pow(predictions[row][0] - targets.values()[row], 2)
                    : -Math.log(predictions[row][targets.codes()[row]]);
        }
        return sum / predictions.length;
    }

    /** Does something with so many threads. */
    static void withWorkers(int threads, Consumer<io.github.mldebug.scan.Workers> action) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            action.accept(new io.github.mldebug.scan.Workers(executor, threads));
        } finally {
            executor.shutdownNow();
        }
    }
}
