package io.github.mldebug.pipeline;

import io.github.mldebug.compare.NestedSearch;
import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.report.SearchReport;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import java.util.ArrayList;
import java.util.List;

/** Searches among configurations for the one to propose, without the rows that will judge it. */
final class Search {
    private final Study study;
    private final int mostRepeats;

    Search(Study study) {
        this(study, NestedSearch.MOST_REPEATS);
    }

    /** @param mostRepeats on how many assignments of rows to folds at most; one is a first look */
    Search(Study study, int mostRepeats) {
        this.study = study;
        this.mostRepeats = mostRepeats;
    }

    /**
     * A candidate.
     *
     * @param change in words, as {@code depth=5}
     */
    record Option(String change, Configuration configuration) {
        /**
         * Other settings of a configuration's learner.
         *
         * @param named hyperparameters whose values the change names even where they are the defaults
         */
        static Option of(
                Configuration configuration, Hyperparameters before, Hyperparameters after, List<String> named) {
            List<String> changed = after.changes(before);
            List<String> changes = new ArrayList<>();
            after.asMap().forEach((name, value) -> {
                String change = name + "=" + Hyperparameter.show(value);
                if (changed.contains(change) || named.contains(name)) {
                    changes.add(change);
                }
            });
            return new Option(
                    String.join(", ", changes),
                    new Configuration(configuration.features(), configuration.learner(), after.asMap()));
        }
    }

    /**
     * What was found.
     *
     * @param option the one that is proposed
     * @param scored what choosing and training gave on each fold
     * @param tried all candidates, as the report shows them
     */
    record Found(Option option, OutOfFold scored, List<SearchReport.Tried> tried) {}

    /** Refuses a search of which no candidate trained to the end. */
    void requireConverged(Found found, String over) {
        if (found.tried().stream().allMatch(one -> one.value() == null)) {
            throw Diverged.all(found.tried().size(), over);
        }
    }

    /** On how many repeats both sides of a comparison are scored. */
    int repeats() {
        return search(false).repeats();
    }

    /** How many fits a search among so many takes at most. */
    long fits(int options) {
        return search(false).fits(options);
    }

    /**
     * Searches.
     *
     * @param options one or more
     * @param simplestFirst whether they stand in the order of their capacity, so that the first within the smallest effect that
     *     matters of the best is taken
     */
    Found among(List<Option> options, boolean simplestFirst) {
        List<Configuration> configurations =
                options.stream().map(Option::configuration).toList();
        NestedSearch.Found found = search(simplestFirst).run(configurations);
        List<SearchReport.Tried> tried = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            NestedSearch.Tried one = found.tried().get(i);
            boolean converged = one.loss() < Double.POSITIVE_INFINITY;
            tried.add(new SearchReport.Tried(
                    options.get(i).change(),
                    converged ? metric(one.loss()) : null,
                    converged && one.trainLoss() < Double.POSITIVE_INFINITY ? metric(one.trainLoss()) : null,
                    one.folds(),
                    i == found.chosen()));
        }
        return new Found(options.get(found.chosen()), found.scored(), tried);
    }

    private NestedSearch search(boolean simplestFirst) {
        return new NestedSearch(
                study.engine(), study.arena(), losses -> simplestFirst ? simplest(losses) : best(losses), mostRepeats);
    }

    /** The first whose metric lies within the smallest effect that matters of the best. */
    private int simplest(double[] losses) {
        double bound = metric(losses[best(losses)]) + study.minimumEffect();
        for (int i = 0; i < losses.length; i++) {
            if (metric(losses[i]) <= bound) {
                return i;
            }
        }
        return 0;
    }

    private static int best(double[] losses) {
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return best;
    }

    /** The deciding metric's value for a mean loss. */
    double metric(double loss) {
        return study.arena().target().task().isClassification() ? loss : Math.sqrt(loss);
    }

    /** The report of a search. */
    SearchReport report(List<String> over, Found found, List<String> both) {
        return new SearchReport(
                over, Metric.deciding(study.arena().target().task()).id(), found.tried(), both);
    }
}
