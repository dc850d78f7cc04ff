package io.github.mldebug.compare;

import io.github.mldebug.scan.Workers;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Screen;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the best of several feature sets: a cheap screen of all, then real fits of the {@link #FITTED} most promising on
 * the first assignment of rows to folds. The very same choice can be made on shuffled copies, so that what choosing alone
 * would gain is known.
 */
public final class FeatureSearch {
    /** Candidates that are really fitted. */
    public static final int FITTED = 3;

    private final TrialEngine engine;
    private final Arena arena;
    private final Workers workers;
    private final Screen screen;
    private final Configuration template;
    private final double parentLoss;

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
        this.engine = engine;
        this.arena = arena;
        this.workers = workers;
        this.screen = screen;
        this.template = template;
        this.parentLoss = OutOfFold.run(engine, arena, parent, 1).meanLoss(arena);
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

    /** The chosen move and its gain in mean deciding loss on the first assignment. */
    public record Winner(Move move, double gain) {}

    /** A move with what the screen expects of it, in nats over all rows. */
    public record Ranked(Move move, double gain) {}

    /** Every move, the most promising first; equals stay in order. */
    public List<Ranked> rank(List<Move> moves, Trial.@Nullable Shuffle shuffle) {
        Screen.View view = shuffle == null
                ? screen.view()
                : screen.view(Set.copyOf(shuffle.features()), arena.exchange(shuffle.seed()));
        Ranked[] ranked = new Ranked[moves.size()];
        workers.each(ranked.length, i -> {
            Move move = moves.get(i);
            ranked[i] = new Ranked(move, view.look(move.screened()).logLikelihoodGain() - move.handicap());
        });
        List<Ranked> all = new ArrayList<>(List.of(ranked));
        all.sort(Comparator.comparingDouble((Ranked one) -> -one.gain()));
        return all;
    }

    /** The best of the moves; at least one must be given. */
    public Winner best(List<Move> moves, Trial.@Nullable Shuffle shuffle) {
        List<Move> shortlist = shortlist(moves, shuffle);
        List<Trial> trials = new ArrayList<>();
        for (Move one : shortlist) {
            trials.addAll(OutOfFold.trials(arena, template.withFeatures(one.features()), 1, shuffle));
        }
        List<TrialResult> results = engine.run(trials);
        int folds = arena.foldCount();
        Winner winner = null;
        for (int i = 0; i < shortlist.size(); i++) {
            OutOfFold scored = OutOfFold.of(arena, 1, results.subList(i * folds, (i + 1) * folds));
            double gain = parentLoss - scored.meanLoss(arena);
            if (winner == null || gain > winner.gain()) {
                winner = new Winner(shortlist.get(i), gain);
            }
        }
        if (winner == null) {
            throw new IllegalArgumentException("no move to choose from");
        }
        return winner;
    }

    /**
     * The real winner's gain among those of winners chosen in the same way from jointly shuffled candidates.
     *
     * @param movable the features that are shuffled: every candidate's, but not those the parent already uses
     * @param given features whose tie to the movable ones the copies keep; see {@link Trial.Shuffle}
     * @param copies how many at most
     */
    public ShadowTest.Result shadows(
            List<Move> moves, Winner real, List<String> movable, List<String> given, int copies) {
        return new ShadowTest(copies)
                .run(
                        real.gain(),
                        copy -> best(moves, new Trial.Shuffle(movable, ShadowTest.seed(arena.seed(), copy), given))
                                .gain(),
                        moves.size() > 1);
    }

    private List<Move> shortlist(List<Move> moves, Trial.@Nullable Shuffle shuffle) {
        if (moves.size() <= FITTED) {
            return moves;
        }
        return rank(moves, shuffle).stream().limit(FITTED).map(Ranked::move).toList();
    }
}
