package io.github.mldebug.pipeline;

import io.github.mldebug.pipeline.Simulation.Cut;
import io.github.mldebug.trial.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that the rules of a step are held to, and what the situations share. */
final class Situations {
    static final String KEPT = "kept";
    /** The tool chooses. */
    static final Change CHOICE = new Change.AddFeature(null);

    private final Path folder;

    /** @param folder for a workspace that nothing is written to */
    Situations(Path folder) {
        this.folder = folder;
    }

    List<Situation> all() {
        return Stream.of(
                        new NoiseSituations(this).all(),
                        new StructuredNoise(this).all(),
                        new EffectSituations(this).all(),
                        new OtherSteps(this).all(),
                        new Sessions(this).all())
                .flatMap(List::stream)
                .toList();
    }

    Simulation simulation(NumberTable table, Cut cut) {
        return Simulation.of(folder, table.table(), "y", cut);
    }

    Simulation simulation(Example example, NumberTable table, int seed) {
        return Simulation.of(folder, table.table(), example.label(), Cut.ofSeed(seed));
    }

    Simulation simulation(World world) {
        return simulation(world.table(), Cut.ofSeed(world.seed()));
    }

    /** A step from a model of x0. */
    Simulation.Step step(World world, String learner, Change change, List<String> candidates) {
        List<String> features = List.of("x0");
        Configuration from = learner.equals("tree") ? Configurations.tree(features) : linear("x0");
        return simulation(world).step(from, change, candidates);
    }

    static Configuration linear(String... features) {
        return Configurations.linear(List.of(features));
    }

    static Change named(String feature) {
        return new Change.AddFeature(feature);
    }

    static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    static double kept(Simulation.Step step) {
        return step.kept() ? 1 : 0;
    }
}
