package io.github.mldebug.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.mldebug.learn.ArrayColumns;
import io.github.mldebug.learn.BoostingLearner;
import io.github.mldebug.learn.Fitted;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learner;
import io.github.mldebug.learn.Targets;
import io.github.mldebug.learn.TrainingSet;
import io.github.mldebug.learn.TreeLearner;
import io.github.mldebug.scan.Workers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * One fit of the models benchmark, in a process of its own: a tree or a boosting of mldebug, or XGBoost called directly with
 * the settings of that boosting. {@code src/bench/models/compare.sh} runs it. Reads {@code /proc}, so it needs Linux.
 */
public final class ModelFit {
    private static final int WIDTH = 20;
    private static final int FRESH_ROWS = 100_000;
    private static final int ROUNDS = 100;
    private static final int DEPTH = 6;
    private static final double RATE = 0.1;
    private static final int LEAST_ROWS = 20;

    private ModelFit() {}

    /** Rows to train on and rows that no fit sees. */
    private record Data(double[][] columns, int[] labels, double[][] freshColumns, int[] freshLabels) {}

    /** Predicts the chance of the second class. */
    private interface Model {
        double[] predict(double[][] columns) throws XGBoostError;
    }

    /**
     * Arguments: {@code write FOLDER ROWS} makes the data; {@code tree}, {@code boosting} or {@code xgboost} and the folder fit
     * them, and print wall seconds, processor seconds, peak megabytes of the process, and the log-loss on fresh rows.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            write(folder, Integer.parseInt(arguments[2]) + FRESH_ROWS);
            return;
        }
        Data data = read(folder);
        long begin = System.nanoTime();
        double before = processor();
        Model model =
                switch (arguments[0]) {
                    case "tree" -> ours(new TreeLearner(), Map.of("depth", DEPTH, "min-leaf", LEAST_ROWS), data);
                    case "boosting" -> ours(
                            new BoostingLearner(),
                            Map.of("rounds", ROUNDS, "depth", DEPTH, "learning-rate", RATE, "min-leaf", LEAST_ROWS),
                            data);
                    default -> direct(data);
                };
        double wall = (System.nanoTime() - begin) / 1e9;
        double spent = processor() - before;
        double peak = peak();
        double loss = logLoss(model.predict(data.freshColumns()), data.freshLabels());
        System.out.printf(Locale.ROOT, "%.3f %.3f %.0f %.5f%n", wall, spent, peak, loss);
        System.exit(0);
    }

    private static Model ours(Learner learner, Map<String, Object> settings, Data data) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        TrainingSet set = new TrainingSet(
                new ArrayColumns(data.labels().length, data.columns()),
                Targets.ofClasses(List.of("no", "yes"), data.labels()));
        Fitted fitted =
                learner.fit(set, Hyperparameters.of(learner.info(), settings), 1, new Workers(executor, threads));
        return columns -> Arrays.stream(fitted.predict(new ArrayColumns(columns[0].length, columns)))
                .mapToDouble(row -> row[1])
                .toArray();
    }

    /** From the share of the second class on, as the boosting of mldebug; as many threads as XGBoost takes by itself. */
    private static Model direct(Data data) throws XGBoostError {
        DMatrix rows = matrix(data.columns());
        float[] labels = new float[data.labels().length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = data.labels()[row];
        }
        double share = Arrays.stream(data.labels()).average().orElseThrow();
        rows.setLabel(labels);
        Map<String, Object> parameters = Map.of(
                "objective", "binary:logistic",
                "tree_method", "hist",
                "max_bin", 256,
                "max_depth", DEPTH,
                "eta", RATE,
                "lambda", 1,
                "base_score", share,
                "min_child_weight", LEAST_ROWS * share * (1 - share),
                "verbosity", 0);
        Booster booster = XGBoost.train(rows, parameters, ROUNDS, Map.of(), null, null);
        return columns -> {
            float[][] found = booster.predict(matrix(columns));
            return Arrays.stream(found).mapToDouble(row -> row[0]).toArray();
        };
    }

    private static DMatrix matrix(double[][] columns) throws XGBoostError {
        int rows = columns[0].length;
        float[] values = new float[rows * columns.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.length; column++) {
                values[row * columns.length + column] = (float) columns[column][row];
            }
        }
        return new DMatrix(values, rows, columns.length, Float.NaN);
    }

    private static double logLoss(double[] chances, int[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum -= Math.log(labels[row] == 1 ? chances[row] : 1 - chances[row]);
        }
        return sum / labels.length;
    }

    /** Writes 20 standard normal columns one after the other, then a label of two classes, a byte a row; little-endian. */
    private static void write(Path folder, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        double[] odds = new double[rows];
        double[] product = new double[rows];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("columns")), 1 << 20)) {
            ByteBuffer cell = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int column = 0; column < WIDTH; column++) {
                for (int row = 0; row < rows; row++) {
                    double value = random.nextGaussian();
                    odds[row] += part(column, value, product[row]);
                    product[row] = value;
                    out.write(cell.putDouble(0, value).array());
                }
            }
        }
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-odds[row])) ? 1 : 0);
        }
        Files.write(folder.resolve("labels"), labels);
    }

    /** What a column adds to the log-odds: lines, a product with the column before, a bend and a step; the last ten nothing. */
    private static double part(int column, double value, double before) {
        return switch (column) {
            case 0, 1, 2 -> 0.8 / (column + 1) * value;
            case 4 -> 0.7 * value * before;
            case 5 -> Math.abs(value) - 0.8;
            case 6 -> value > 0.5 ? 0.6 : -0.3;
            case 7, 8, 9 -> 0.1 * value;
            default -> 0;
        };
    }

    private static Data read(Path folder) throws IOException {
        byte[] codes = Files.readAllBytes(folder.resolve("labels"));
        int[] labels = new int[codes.length];
        Arrays.setAll(labels, row -> codes[row]);
        int training = labels.length - FRESH_ROWS;
        double[][] columns = new double[WIDTH][training];
        double[][] fresh = new double[WIDTH][FRESH_ROWS];
        try (var channel = Files.newByteChannel(folder.resolve("columns"))) {
            ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);
            for (int column = 0; column < WIDTH; column++) {
                for (int row = 0; row < labels.length; row++) {
                    if (!bytes.hasRemaining()) {
                        channel.read(bytes.clear());
                        bytes.flip();
                    }
                    double value = bytes.getDouble();
                    (row < training ? columns[column] : fresh[column])[row < training ? row : row - training] = value;
                }
            }
        }
        return new Data(
                columns,
                Arrays.copyOf(labels, training),
                fresh,
                Arrays.copyOfRange(labels, training, labels.length));
    }

    /** Processor seconds of the process so far. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
