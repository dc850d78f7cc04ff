package io.github.mldebug.pipeline;

import io.github.mldebug.compare.EarnedColumns;
import io.github.mldebug.compare.FeatureSearch;
import io.github.mldebug.compare.FeatureSearch.Move;
import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.error.UserError;
import io.github.mldebug.feature.Feature;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.Redundancy;
import io.github.mldebug.trial.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One more feature. One that the user names is compared with shuffled copies of itself; one that the tool chose, with the
 * winners of the same choice among all candidates, shuffled together.
 */
final class AddFeatureStep {
    private final Study study;
    private final Evaluated parent;
    private final int copies;

    AddFeatureStep(Study study, Evaluated parent, int copies) {
        this.study = study;
        this.parent = parent;
        this.copies = copies;
    }

    /** The feature that the user names. */
    Proposal named(String written, Candidates candidates) {
        Feature feature = study.arena().featureSet(List.of(written)).features().get(0);
        candidates.require(feature);
        String expression = feature.expression();
        List<String> used = parent.configuration().features();
        if (used.contains(expression)) {
            throw new UserError(
                    expression + " is in the model already",
                    "see what could be added: mldebug iterate --add-feature, without a name");
        }
        List<String> given = Redundancy.isHigh(study.arena(), expression, used) ? used : List.of();
        Move move = move(expression, 0);
        FeatureSearch search = search();
        ShadowTest.Result shadow = search.shadows(List.of(move), move, List.of(expression), given, copies);
        return proposal(move, shadow, null);
    }

    /**
     * The best candidate.
     *
     * @param refused those that were tried from the same run and not kept; they come last
     */
    Proposal best(Candidates candidates, Set<String> refused) {
        List<String> used = parent.configuration().features();
        List<String> free = candidates.open(study.arena(), used, List.of());
        if (free.isEmpty()) {
            throw new NothingToTry(
                    "every usable column is in the model already",
                    "make it simpler: mldebug iterate --drop-feature; see the columns: mldebug check DATA");
        }
        List<String> untried =
                free.stream().filter(one -> !refused.contains(one)).toList();
        List<String> chosenFrom = untried.isEmpty() ? free : untried;
        ToDoubleFunction<String> handicaps = candidates.handicaps(chosenFrom);
        List<Move> moves = chosenFrom.stream()
                .map(one -> move(one, handicaps.applyAsDouble(one)))
                .toList();
        FeatureSearch search = search();
        Move winner = search.best(moves);
        List<String> movable =
                moves.stream().flatMap(move -> move.screened().stream()).toList();
        ShadowTest.Result shadow = search.shadows(moves, winner, movable, List.of(), copies);
        EarnedColumns.Choice choice = new EarnedColumns(search, study.arena(), moves, copies).choose(winner, shadow);
        return proposal(choice.move(), choice.shadow(), moves.size()).with(passedOver(choice));
    }

    private static List<NoteReport> passedOver(EarnedColumns.Choice choice) {
        return choice.passedOver().stream()
                .map(one -> new NoteReport(
                        "column-not-earned",
                        String.format(
                                Locale.ROOT,
                                "%s does better alone, but with '%s' kept and its partners shuffled copies do as well"
                                        + " (p = %.2g), so a feature that reads less was chosen",
                                one.pair().screened().get(0),
                                one.column(),
                                one.shadow().shadow().p()),
                        null))
                .toList();
    }

    private FeatureSearch search() {
        Configuration configuration = parent.configuration();
        Screen screen = new Screen(study.arena(), parent.onAllRows(), configuration.features());
        return new FeatureSearch(study.engine(), study.arena(), study.workers(), screen, configuration, configuration);
    }

    private Move move(String expression, double handicap) {
        List<String> features = new ArrayList<>(parent.configuration().features());
        features.add(expression);
        return new Move(features, List.of(expression), handicap);
    }

    private Proposal proposal(Move move, ShadowTest.Result shadow, @Nullable Integer chosenFrom) {
        return new Proposal(
                StepKind.ADD_FEATURE,
                move.screened().get(0),
                parent.configuration().withFeatures(move.features()),
                study.settings(),
                shadow,
                chosenFrom);
    }
}
