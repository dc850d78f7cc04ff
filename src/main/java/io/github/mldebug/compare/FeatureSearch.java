package io.github.mldebug.compare;

import io.github.mldebug.scan.Workers;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.Screen;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Chooses the best of several feature sets: a cheap screen of all, then real fits of the {@link #FITTED} most promising. The
 * same is done with shuffled copies, so that what choosing alone would gain is known.
 */
public final class FeatureSearch {
    /** Candidates that are really fitted. */
    public static final int FITTED = 3;

    private final Arena arena;
    private final Workers workers;
    private final Screen screen;
    private final Configuration template;
    private final TrialEngine engine;
    private final Configuration parent;

    /**
     * @param screen of what the parent leaves unexplained
     * @param template learner and hyperparameters of the candidates
     * @param parent the configuration to be beaten
     */
    public FeatureSearch(
            TrialEngine engine,
            Arena arena,
            Workers workers,
            Screen screen,
            Configuration template,
            Configuration parent) {
        this.arena = arena;
        this.workers = workers;
        this.screen = screen;
        this.template = template;
        this.engine = engine;
        this.parent = parent;
    }

    /**
     * A feature set that may be chosen.
     *
     * @param features all features of the candidate model
     * @param screened those whose contribution the screen looks at
     * @param handicap what the screen takes off its expected gain, in nats over all rows
     */
    public record Move(List<String> features, List<String> screened, double handicap) {
        public Move {
            features = List.copyOf(features);
            screened = List.copyOf(screened);
        }

        /** Without a handicap. */
        public Move(List<String> features, List<String> screened) {
            this(features, screened, 0);
        }
    }

    /** A move with what the screen expects of it, in nats over all rows. */
    public record Ranked(Move move, double gain) {}

    /** Every move, the most promising first; equals stay in order. */
    public List<Ranked> rank(List<Move> moves) {
        return ranked(moves, screen.look(screened(moves), workers));
    }

    private static List<List<String>> screened(List<Move> moves) {
        return moves.stream().map(Move::screened).toList();
    }

    private static List<Ranked> ranked(List<Move> moves, List<Screen.Statistic> seen) {
        List<Ranked> all = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            all.add(new Ranked(move, seen.get(i).logLikelihoodGain() - move.handicap()));
        }
        all.sort(Comparator.comparingDouble((Ranked one) -> -one.gain()));
        return all;
    }

    /** The best of the moves; at least one must be given. */
    public Move best(List<Move> moves) {
        List<Move> shortlist = moves.size() <= FITTED ? moves : first(rank(moves));
        double[] gains = gain(moves)
                .of(shortlist.stream()
                        .map(move -> new StepGain.Candidate(template.withFeatures(move.features()), null))
                        .toList());
        int best = 0;
        for (int i = 1; i < gains.length; i++) {
            best = gains[i] > gains[best] ? i : best;
        }
        return shortlist.get(best);
    }

    /**
     * The gain of the chosen move among those of moves chosen in the same way from jointly shuffled candidates.
     *
     * @param movable the features that are shuffled: every candidate's, but not those the parent already uses
     * @param given features whose tie to the movable ones the copies keep; see {@link Trial.Shuffle}
     * @param copies how many at most
     */
    public ShadowTest.Result shadows(
            List<Move> moves, Move chosen, List<String> movable, List<String> given, int copies) {
        return shadows(moves, chosen, copies, seed -> new Trial.Shuffle(movable, seed, given));
    }

    /**
     * The same with copies in which only some of the columns that the moves' features read are shuffled, jointly; what the
     * others bring is brought to every copy.
     *
     * @param columns keys of those that are shuffled
     */
    public ShadowTest.Result shadowsOf(List<String> columns, List<Move> moves, Move chosen, int copies) {
        List<String> movable =
                moves.stream().flatMap(move -> move.screened().stream()).toList();
        return shadows(moves, chosen, copies, seed -> new Trial.Shuffle(movable, seed, List.of(), columns));
    }

    private ShadowTest.Result shadows(List<Move> moves, Move chosen, int copies, LongFunction<Trial.Shuffle> ofSeed) {
        StepGain gain = gain(moves);
        return new ShadowTest(copies)
                .run(
                        gain.of(template.withFeatures(chosen.features())),
                        (first, last) -> highest(gain, moves, shuffles(ofSeed, first, last)),
                        gain.batch(),
                        moves.size() > 1);
    }

    /** The gain of one of several moves, by the measure that they are compared by. */
    public double gain(List<Move> moves, Move move) {
        return gain(moves).of(template.withFeatures(move.features()));
    }

    /** By one measure for all, so that they compare. */
    private StepGain gain(List<Move> moves) {
        List<String> features = moves.stream()
                .flatMap(move -> move.features().stream())
                .distinct()
                .toList();
        return new StepGain(engine, arena, parent, template, features);
    }

    private List<Trial.Shuffle> shuffles(LongFunction<Trial.Shuffle> ofSeed, int first, int last) {
        return IntStream.range(first, last)
                .mapToObj(copy -> ofSeed.apply(ShadowTest.seed(arena.seed(), copy)))
                .toList();
    }

    /** For each shuffle the highest gain of the moves on its shortlist. */
    private double[] highest(StepGain gain, List<Move> moves, List<Trial.Shuffle> shuffles) {
        List<StepGain.Candidate> candidates = new ArrayList<>();
        int[] ends = new int[shuffles.size()];
        List<List<Move>> shortlists = shortlists(moves, shuffles);
        for (int i = 0; i < ends.length; i++) {
            for (Move move : shortlists.get(i)) {
                candidates.add(new StepGain.Candidate(template.withFeatures(move.features()), shuffles.get(i)));
            }
            ends[i] = candidates.size();
        }
        double[] gains = gain.of(candidates);
        double[] highest = new double[ends.length];
        for (int i = 0; i < ends.length; i++) {
            highest[i] = Arrays.stream(gains, i == 0 ? 0 : ends[i - 1], ends[i])
                    .max()
                    .orElseThrow();
        }
        return highest;
    }

    /** By shuffle, the moves that are worth fitting. */
    private List<List<Move>> shortlists(List<Move> moves, List<Trial.Shuffle> shuffles) {
        if (moves.size() <= FITTED) {
            return Collections.nCopies(shuffles.size(), moves);
        }
        return screen.look(shuffles, screened(moves), workers).stream()
                .map(seen -> first(ranked(moves, seen)))
                .toList();
    }

    private static List<Move> first(List<Ranked> ranked) {
        return ranked.stream().limit(FITTED).map(Ranked::move).toList();
    }
}
