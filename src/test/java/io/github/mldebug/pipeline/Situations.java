package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.pipeline.Simulation.Cut;
import io.github.mldebug.pipeline.Situation.Least;
import io.github.mldebug.pipeline.Situation.Most;
import io.github.mldebug.pipeline.Situation.Power;
import io.github.mldebug.pipeline.Situation.Rate;
import io.github.mldebug.table.Table;
import io.github.mldebug.trial.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the rules of a step are held to: noise of every kind, effects that should be seen, and long sessions. */
final class Situations {
    private static final String KEPT = "kept";
    private static final Change CHOICE = new Change.AddFeature(null);

    private final Path folder;
    private final List<Situation> all = new ArrayList<>();

    Situations(Path folder) {
        this.folder = folder;
    }

    /** A table of the examples with a model of it. */
    private record Example(Table table, String label, List<String> features) {
        static Example of(String file, String label, String... features) {
            Path path = Path.of("examples").resolve(file);
            return new Example(
                    new CsvReader().read(path, path.toString(), ReadOptions.detect()), label, List.of(features));
        }
    }

    List<Situation> all() {
        Map<String, Example> examples = Map.of(
                "three classes (penguins, species)",
                Example.of("penguins/penguins.csv", "species", "island", "culmen_length_mm"),
                "two classes (penguins, sex)",
                Example.of("penguins/penguins.csv", "sex", "body_mass_g", "culmen_depth_mm"),
                "numbers (weather, temp_max)",
                Example.of("weather/weather.csv", "temp_max", "temp_min", "wind"));
        examples.keySet().stream().sorted().forEach(name -> noise(name, examples.get(name)));
        otherNoise();
        power();
        otherSteps();
        sessions();
        return all;
    }

    private void noise(String name, Example example) {
        all.add(new Situation(
                "a column of noise, named: " + name,
                KEPT,
                new Rate(0.05),
                14,
                200,
                seed -> kept(noisy(example, 1, seed).step(linear(example.features()), named("noise0"), List.of()))));
        for (int k : new int[] {5, 50, 500}) {
            all.add(new Situation(
                    "the best of " + k + " columns of noise: " + name,
                    KEPT,
                    new Rate(0.075),
                    k == 50 ? 6 : 0,
                    70,
                    seed -> kept(noisy(example, k, seed).step(linear(example.features()), CHOICE, names("noise", k)))));
        }
    }

    private Simulation noisy(Example example, int count, int seed) {
        NumberTable table = NumberTable.of(example.table());
        SplittableRandom random = new SplittableRandom(1_000L + seed);
        for (int i = 0; i < count; i++) {
            table.noise("noise" + i, random);
        }
        return Simulation.of(folder, table.table(), example.label(), Cut.ofSeed(seed));
    }

    private void otherNoise() {
        for (String learner : List.of("linear", "tree")) {
            all.add(new Situation(
                    "a shuffled copy of the column in use, named: " + learner, KEPT, new Rate(0.05), 0, 200, seed -> {
                        World world = World.classes(300, seed, 1);
                        List<Integer> order =
                                new ArrayList<>(IntStream.range(0, 300).boxed().toList());
                        Collections.shuffle(order, new Random(seed));
                        double[] x = world.real(0);
                        world.table().number("copy", row -> x[order.get(row)]);
                        return kept(step(world, learner, List.of("x0"), named("copy"), List.of()));
                    }));
        }
        for (double tie : new double[] {0.9, 0.99}) {
            all.add(new Situation(
                    "a column that repeats the one in use (correlation " + tie + "), named",
                    KEPT,
                    new Rate(0.05),
                    0,
                    200,
                    seed -> {
                        World world = World.classes(300, seed, 1);
                        double[] x = world.real(0);
                        SplittableRandom random = new SplittableRandom(70_000L + seed);
                        world.table()
                                .number(
                                        "again",
                                        row -> tie * x[row] + Math.sqrt(1 - tie * tie) * random.nextGaussian());
                        return kept(step(world, "linear", List.of("x0"), named("again"), List.of()));
                    }));
        }
        all.add(new Situation(
                "noise that is constant in groups of 10 rows, as half of the label is, named; --group",
                KEPT,
                new Rate(0.05),
                10,
                200,
                this::groupNoise));
        all.add(new Situation(
                "a random walk beside a label that is another one, named; --time",
                KEPT,
                new Rate(0.05),
                10,
                200,
                this::timeNoise));
    }

    private double groupNoise(int seed) {
        SplittableRandom random = new SplittableRandom(80_000L + seed);
        double[] ofGroup = NumberTable.gaussian(40, random);
        double[] noise = NumberTable.gaussian(40, random);
        double[] x = NumberTable.gaussian(400, random);
        NumberTable table = new NumberTable(400)
                .number("y", row -> 0.5 * x[row] + ofGroup[row / 10] + random.nextGaussian())
                .number("group", row -> row / 10)
                .number("x", x)
                .number("noise", row -> noise[row / 10]);
        Simulation simulation = Simulation.of(folder, table.table(), "y", new Cut(List.of("group"), null, seed));
        return kept(simulation.step(linear(List.of("x")), named("noise"), List.of()));
    }

    private double timeNoise(int seed) {
        SplittableRandom random = new SplittableRandom(90_000L + seed);
        double[] x = NumberTable.gaussian(400, random);
        double[] label = walk(400, random);
        NumberTable table = new NumberTable(400)
                .number("y", row -> 0.5 * x[row] + label[row])
                .number("day", row -> row)
                .number("x", x)
                .number("noise", walk(400, random));
        Simulation simulation = Simulation.of(folder, table.table(), "y", new Cut(List.of(), "day", seed));
        return kept(simulation.step(linear(List.of("x")), named("noise"), List.of()));
    }

    private static double[] walk(int rows, SplittableRandom random) {
        double[] walk = new double[rows];
        for (int row = 1; row < rows; row++) {
            walk[row] = walk[row - 1] + random.nextGaussian();
        }
        return walk;
    }

    private void power() {
        all.add(new Situation(
                "a real column, named: least squares, 200 rows, coefficient 0.25 deviations",
                KEPT,
                new Power(0.75),
                20,
                400,
                seed -> kept(
                        step(World.numbers(200, seed, 1, 0.25), "linear", List.of("x0"), named("x1"), List.of()))));
        all.add(new Situation(
                "a real column, named: logistic, 300 rows, coefficient 0.35",
                KEPT,
                new Power(0.75),
                20,
                400,
                seed -> kept(
                        step(World.classes(300, seed, 1, 0.35), "linear", List.of("x0"), named("x1"), List.of()))));
        all.add(new Situation(
                "a real column, named: tree of depth 3, 300 rows, coefficient 0.6 deviations",
                KEPT,
                new Power(0.75),
                0,
                200,
                seed -> kept(step(World.numbers(300, seed, 1, 0.6), "tree", List.of("x0"), named("x1"), List.of()))));
        all.add(new Situation(
                "one real column among 20, found and kept: least squares, as above",
                "kept",
                new Power(0.55),
                10,
                200,
                seed -> found(World.numbers(200, seed, 1, 0.25), seed)));
        all.add(new Situation(
                "one real column among 20, found and kept: logistic, as above",
                "kept",
                new Power(0.55),
                10,
                200,
                seed -> found(World.classes(300, seed, 1, 0.35), seed)));
    }

    /** Whether the real column x1 is found among 19 of noise, and kept. */
    private double found(World world, int seed) {
        SplittableRandom random = new SplittableRandom(30_000L + seed);
        List<String> candidates = new ArrayList<>(names("noise", 19));
        candidates.forEach(name -> world.table().noise(name, random));
        candidates.add("x1");
        Simulation.Step step = step(world, "linear", List.of("x0"), CHOICE, candidates);
        return step.kept() && step.proposal().change().equals("x1") ? 1 : 0;
    }

    private void otherSteps() {
        all.add(new Situation(
                "one column of noise in place of another: least squares",
                "IMPROVED",
                new Rate(0.05),
                20,
                400,
                seed -> swapped(seed).verdict() == Verdict.IMPROVED ? 1 : 0));
        all.add(new Situation(
                "one column of noise in place of another: least squares",
                KEPT,
                new Rate(0.16),
                20,
                400,
                seed -> swapped(seed).kept() ? 1 : 0));
        all.add(new Situation(
                "the strongest column dropped: logistic, 300 rows, coefficient 1",
                "WORSE",
                new Power(0.95),
                10,
                200,
                seed -> {
                    World world = World.classes(300, seed, 1, 0.35);
                    Change drop = new Change.DropFeature("x0");
                    return step(world, "linear", List.of("x0", "x1"), drop, List.of())
                                            .comparison()
                                            .verdict()
                                    == Verdict.WORSE
                            ? 1
                            : 0;
                }));
        all.add(new Situation(
                "a real gain far below δ: logistic, 70 000 rows, coefficient 0.03",
                "IMPROVED",
                new Rate(0.01),
                0,
                20,
                seed -> tiny(seed) == Verdict.IMPROVED ? 1 : 0));
        all.add(new Situation(
                "a real gain far below δ: logistic, 70 000 rows, coefficient 0.03",
                "EQUIVALENT",
                new Power(0.9),
                0,
                20,
                seed -> tiny(seed) == Verdict.EQUIVALENT ? 1 : 0));
        all.add(new Situation(
                "the same data cut into folds twice: least squares, 200 rows, coefficient 0.25 deviations",
                "kept by both or by neither",
                new Power(0.85),
                0,
                200,
                seed -> cutTwice(seed) ? 1 : 0));
    }

    private Comparison swapped(int seed) {
        SplittableRandom random = new SplittableRandom(40_000L + seed);
        World world = World.numbers(200, seed, 1);
        world.table().noise("noise0", random).noise("noise1", random);
        Study study = simulation(world, seed).study();
        Evaluated before = study.evaluate(linear(List.of("x0", "noise0")));
        Evaluated after = study.evaluate(linear(List.of("x0", "noise1")));
        return study.comparer()
                .compare(before.scored(), after.scored(), new Comparer.Step(StepKind.SET, null, null, 1, 0));
    }

    private Verdict tiny(int seed) {
        World world = World.classes(70_000, seed, 1, 0.03);
        Study study = simulation(world, seed).study();
        return study.comparer()
                .compare(
                        study.evaluate(linear(List.of("x0"))).scored(),
                        study.evaluate(linear(List.of("x0", "x1"))).scored(),
                        new Comparer.Step(StepKind.SET, null, null, 1, 0))
                .verdict();
    }

    private boolean cutTwice(int seed) {
        World world = World.numbers(200, seed, 1, 0.25);
        boolean[] kept = new boolean[2];
        for (int cut = 0; cut < 2; cut++) {
            Simulation simulation =
                    Simulation.of(folder, world.table().table(), "y", Cut.ofSeed(1_000L * (cut + 1) + seed));
            kept[cut] = simulation
                    .step(linear(List.of("x0")), named("x1"), List.of())
                    .kept();
        }
        return kept[0] == kept[1];
    }

    private void sessions() {
        all.add(new Situation(
                "30 columns of noise, named one after the other: least squares, 200 rows",
                "kept in the session",
                new Most(2.0),
                1,
                40,
                seed -> session(World.numbers(200, seed, 1), seed, 30)[1]));
        Map<Integer, double[]> forward = Collections.synchronizedMap(new HashMap<>());
        for (boolean real : new boolean[] {true, false}) {
            all.add(new Situation(
                    "8 real columns (coefficients 0.4 to 0.1 deviations) and 22 of noise, named in random order: 1000 rows",
                    real ? "real ones kept" : "noise kept",
                    real ? new Least(7) : new Most(1.5),
                    0,
                    20,
                    seed -> forward.computeIfAbsent(seed, one -> session(World.eight(1000, one), one, 22))[
                            real ? 0 : 1]));
        }
    }

    /** Real columns and noise, each named once in a random order; how many of each were kept. */
    private double[] session(World world, int seed, int noise) {
        SplittableRandom random = new SplittableRandom(50_000L + seed);
        List<String> order = new ArrayList<>(names("noise", noise));
        order.forEach(name -> world.table().noise(name, random));
        order.addAll(names("x", world.reals()).subList(1, world.reals()));
        Collections.shuffle(order, new Random(seed));
        Simulation simulation = simulation(world, seed);
        List<String> features = new ArrayList<>(List.of("x0"));
        double[] kept = {1, 0};
        for (String name : order) {
            if (simulation.step(linear(features), named(name), List.of()).kept()) {
                features.add(name);
                kept[name.startsWith("x") ? 0 : 1]++;
            }
        }
        return kept;
    }

    private Simulation simulation(World world, int seed) {
        return Simulation.of(folder, world.table().table(), "y", Cut.ofSeed(seed));
    }

    private Simulation.Step step(
            World world, String learner, List<String> features, Change change, List<String> candidates) {
        Configuration from = learner.equals("tree") ? Configurations.tree(features) : linear(features);
        return simulation(world, world.seed()).step(from, change, candidates);
    }

    private static Configuration linear(List<String> features) {
        return Configurations.linear(features);
    }

    private static Change named(String feature) {
        return new Change.AddFeature(feature);
    }

    private static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    private static double kept(Simulation.Step step) {
        return step.kept() ? 1 : 0;
    }
}
