package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Overfit;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.error.UserError;
import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Hyperparameter.Role;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.learn.SearchSpace;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Another value of a hyperparameter, searched for within the training rows of each fold. Where the best value of a second
 * hyperparameter depends on the first, that one is searched alike for both sides, so that neither is judged at a value that
 * suits the other. What only keeps a model from overfitting is tuned once overfitting is seen, not before.
 */
final class TuneStep {
    /** Values of each hyperparameter when the tool chooses among several. */
    private static final int COARSE = 5;
    /** Points of a search over two. */
    private static final int POINTS = 16;

    private static final int MOST_TOGETHER = 2;

    private final Study study;
    private final Evaluated parent;
    private final Hyperparameters current;
    private final Overfit overfit;
    private final Search search;
    private final Set<String> refused;

    /** @param refused changes by tuning that were tried from the same run and not kept */
    TuneStep(Study study, Evaluated parent, Set<String> refused) {
        this(study, parent, refused, new Search(study));
    }

    /**
     * @param refused changes by tuning that were tried from the same run and not kept
     * @param search by which values are found
     */
    TuneStep(Study study, Evaluated parent, Set<String> refused, Search search) {
        this.study = study;
        this.parent = parent;
        Configuration configuration = parent.configuration();
        this.current =
                Hyperparameters.of(Learners.named(configuration.learner()).info(), configuration.hyperparameters());
        this.overfit = Overfit.of(study.arena(), parent.scored());
        this.search = search;
        this.refused = refused;
    }

    /** The search that a change asks for. */
    Proposal of(Change.Tune tune) {
        List<Hyperparameter> wanted =
                tune.parameters().stream().map(current.info()::hyperparameter).toList();
        wanted.forEach(this::requireUse);
        return switch (wanted.size()) {
            case 0 -> any();
            case 1 -> one(wanted.get(0), tune.values());
            case MOST_TOGETHER -> two(wanted.get(0), wanted.get(1));
            default ->
                throw new UserError(
                        wanted.size() + " hyperparameters at once: if the metric moved, nothing would say which did it",
                        "tune one, or two that depend on each other: mldebug iterate --tune "
                                + wanted.get(0).name());
        };
    }

    /** The best of a few values of every hyperparameter that may be worth it; only one of them changes. */
    private Proposal any() {
        List<Hyperparameter> worth = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Hyperparameter one : current.info().hyperparameters()) {
            if (one.role() == Role.REGULARISATION && current.isActive(one.name()) && !overfit.isSeen()) {
                leftOut.add(one.name());
            } else if (one.role() != Role.FIXED && current.isActive(one.name()) && !wasRefused(one)) {
                worth.add(one);
            }
        }
        String gap = leftOut.isEmpty() ? "" : String.join(", ", leftOut) + " is left out, for " + noOverfitting();
        if (worth.isEmpty()) {
            throw new NothingToTry(
                    "there is no hyperparameter of " + current.info().name() + " to tune"
                            + (gap.isEmpty() ? " that was not tried from this run" : ": " + gap),
                    "give the model more to work with: mldebug iterate --add-feature, or --capacity up");
        }
        List<Search.Option> options = new ArrayList<>();
        for (Hyperparameter one : worth) {
            (worth.size() == 1 ? SearchSpace.grid(one) : SearchSpace.coarse(one, COARSE))
                    .forEach(value -> add(options, current.with(one.name(), value), List.of(one.name())));
        }
        Search.Found found = search.among(options, false);
        List<NoteReport> notes =
                gap.isEmpty() ? List.of() : List.of(new NoteReport("regularised-before-fit", capitalised(gap), null));
        List<String> names = worth.stream().map(Hyperparameter::name).toList();
        return proposal(found, names, judgedAsIs(), notes);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Proposal one(Hyperparameter hyperparameter, List<String> given) {
        String name = hyperparameter.name();
        List<Object> values = given.isEmpty() ? SearchSpace.grid(hyperparameter) : List.copyOf(given);
        List<Hyperparameters> settings = values.stream()
                .map(value -> current.with(name, value))
                .filter(one -> !one.equals(current))
                .distinct()
                .sorted(Comparator.comparingDouble(one -> one.value(name) instanceof Double number ? number : 0))
                .toList();
        if (settings.isEmpty()) {
            throw new UserError(
                    name + " is " + String.join(",", given) + " already", "see the model with: mldebug show");
        }
        Hyperparameter moved = MovedOptimum.by(hyperparameter, current);
        if (moved != null) {
            return together(hyperparameter, settings, moved);
        }
        List<Search.Option> options = new ArrayList<>();
        settings.forEach(one -> add(options, one, List.of(name)));
        Search.Found found = search.among(options, hyperparameter.role() == Role.CAPACITY);
        return proposal(found, List.of(name), judgedAsIs(), notes(hyperparameter, options, found));
    }

    /** Each value with several of another hyperparameter, and the same several for the parent. */
    private Proposal together(Hyperparameter hyperparameter, List<Hyperparameters> settings, Hyperparameter moved) {
        List<String> names = List.of(hyperparameter.name(), moved.name());
        List<Search.Option> options = new ArrayList<>();
        for (Hyperparameters one : settings) {
            MovedOptimum.around(one, moved).forEach(both -> add(options, both, names));
        }
        Search.Found found = search.among(options, false);
        return proposal(found, names, judgedAlike(moved), notes(hyperparameter, options, found));
    }

    private List<NoteReport> notes(Hyperparameter hyperparameter, List<Search.Option> options, Search.Found found) {
        List<Object> values = options.stream()
                .map(option -> Hyperparameters.of(
                                current.info(), option.configuration().hyperparameters())
                        .value(hyperparameter.name()))
                .toList();
        return new SearchNotes(hyperparameter, values, found, study.minimumEffect()).all();
    }

    private Proposal two(Hyperparameter first, Hyperparameter second) {
        List<String> names = List.of(first.name(), second.name());
        List<Search.Option> options = new ArrayList<>();
        for (List<Object> pair :
                SearchSpace.halton(first, second, POINTS, study.arena().seed())) {
            add(options, current.with(first.name(), pair.get(0)).with(second.name(), pair.get(1)), names);
        }
        Search.Found found = search.among(options, false);
        return proposal(found, names, judgedAsIs(), List.of());
    }

    /**
     * The parent's side of the comparison.
     *
     * @param both what was searched for it too
     */
    private record ParentSide(OutOfFold scored, List<String> both) {}

    private ParentSide judgedAsIs() {
        return new ParentSide(parent.scored().first(search.repeats()), List.of());
    }

    private ParentSide judgedAlike(Hyperparameter moved) {
        List<Search.Option> options = new ArrayList<>();
        MovedOptimum.around(current, moved).forEach(one -> options.add(option(one, List.of(moved.name()))));
        return new ParentSide(search.among(options, false).scored(), List.of(moved.name()));
    }

    private void add(List<Search.Option> options, Hyperparameters settings, List<String> named) {
        Search.Option option = option(settings, named);
        boolean known = options.stream().anyMatch(one -> one.configuration().equals(option.configuration()));
        if (!known && !settings.equals(current)) {
            options.add(option);
        }
    }

    private Search.Option option(Hyperparameters settings, List<String> named) {
        return Search.Option.of(parent.configuration(), current, settings, named);
    }

    private Proposal proposal(Search.Found found, List<String> over, ParentSide side, List<NoteReport> notes) {
        search.requireConverged(found, String.join(", ", over));
        return new Proposal(
                        StepKind.TUNE,
                        found.option().change(),
                        found.option().configuration(),
                        study.settings(),
                        null,
                        found.tried().size())
                .with(notes)
                .judgedBy(new Proposal.Judged(side.scored(), found.scored(), search.report(over, found, side.both())));
    }

    private boolean wasRefused(Hyperparameter hyperparameter) {
        return refused.stream().anyMatch(change -> change.startsWith(hyperparameter.name() + "="));
    }

    private void requireUse(Hyperparameter hyperparameter) {
        if (hyperparameter.role() == Role.REGULARISATION && !overfit.isSeen()) {
            throw new UserError(
                    hyperparameter.name() + " only keeps a model from overfitting, and " + noOverfitting(),
                    "give the model more to work with first: mldebug iterate --add-feature, or --capacity up; or set it by"
                            + " hand with --set");
        }
    }

    private String noOverfitting() {
        double validation = search.metric(overfit.validation());
        // Near the validation loss one unit of it is so many units of the metric.
        double unit = study.arena().target().task().isClassification() ? 1 : 1 / (2 * validation);
        return String.format(
                Locale.ROOT,
                "no overfitting is to be seen: %s is %.4g on training rows and %.4g (standard error %.2g) on others",
                Metric.deciding(study.arena().target().task()).id(),
                search.metric(overfit.training()),
                validation,
                overfit.error() * unit);
    }
}
