package io.github.mldebug.pipeline;

import static io.github.mldebug.pipeline.Situations.KEPT;
import static io.github.mldebug.pipeline.Situations.kept;
import static io.github.mldebug.pipeline.Situations.linear;
import static io.github.mldebug.pipeline.Situations.named;

import io.github.mldebug.pipeline.Simulation.Cut;
import io.github.mldebug.pipeline.Situation.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Columns that tell nothing new, but look like one that does: shuffled, repeated, shared by a group, drifting in time. */
final class StructuredNoise {
    private static final int ROWS = 400;

    private final Situations shared;

    StructuredNoise(Situations shared) {
        this.shared = shared;
    }

    List<Situation> all() {
        return List.of(
                shuffled("linear"),
                shuffled("tree"),
                repeated(0.9),
                repeated(0.99),
                new Situation(
                        "noise that is constant in groups of 5 to 15 rows, as half of the label is, named; --group",
                        KEPT,
                        new Rate(0.05),
                        10,
                        200,
                        this::ofGroups),
                new Situation(
                                "a random walk beside a label that is another one, named; --time",
                                KEPT,
                                new Rate(0.05),
                                10,
                                200,
                                this::inTime)
                        .fallingShort("copies moved along time are fair to what repeats, not to what drifts"));
    }

    private Situation shuffled(String learner) {
        String what = "a shuffled copy of the column in use, named: " + learner;
        return new Situation(what, KEPT, new Rate(0.05), 0, 200, seed -> {
            World world = World.classes(300, seed, 1);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, 300).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            double[] x = world.real(0);
            world.table().number("copy", row -> x[order.get(row)]);
            return kept(shared.step(world, learner, named("copy"), List.of()));
        });
    }

    private Situation repeated(double tie) {
        String what = "a column that repeats the one in use (correlation " + tie + "), named";
        return new Situation(what, KEPT, new Rate(0.05), 0, 200, seed -> {
            World world = World.classes(300, seed, 1);
            double[] x = world.real(0);
            SplittableRandom random = new SplittableRandom(70_000L + seed);
            world.table().number("again", row -> tie * x[row] + Math.sqrt(1 - tie * tie) * random.nextGaussian());
            return kept(shared.step(world, "linear", named("again"), List.of()));
        });
    }

    private double ofGroups(int seed) {
        SplittableRandom random = new SplittableRandom(80_000L + seed);
        int[] group = new int[ROWS];
        for (int row = 0, end = 0, number = -1; row < ROWS; row++) {
            if (row == end) {
                end += random.nextInt(5, 16);
                number++;
            }
            group[row] = number;
        }
        double[] effect = NumberTable.gaussian(ROWS, random);
        double[] noise = NumberTable.gaussian(ROWS, random);
        double[] x = NumberTable.gaussian(ROWS, random);
        NumberTable table = new NumberTable(ROWS)
                .number("y", row -> 0.5 * x[row] + effect[group[row]] + random.nextGaussian())
                .number("group", row -> group[row])
                .number("x", x)
                .number("noise", row -> noise[group[row]]);
        Simulation simulation = shared.simulation(table, new Cut(List.of("group"), null, seed));
        return kept(simulation.step(linear("x"), named("noise"), List.of()));
    }

    private double inTime(int seed) {
        SplittableRandom random = new SplittableRandom(90_000L + seed);
        double[] x = NumberTable.gaussian(ROWS, random);
        double[] label = walk(random);
        NumberTable table = new NumberTable(ROWS)
                .number("y", row -> 0.5 * x[row] + label[row])
                .number("day", row -> row)
                .number("x", x)
                .number("noise", walk(random));
        Simulation simulation = shared.simulation(table, new Cut(List.of(), "day", seed));
        return kept(simulation.step(linear("x"), named("noise"), List.of()));
    }

    private static double[] walk(SplittableRandom random) {
        double[] walk = new double[ROWS];
        for (int row = 1; row < ROWS; row++) {
            walk[row] = walk[row - 1] + random.nextGaussian();
        }
        return walk;
    }
}
