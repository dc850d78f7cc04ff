package io.github.mldebug.pipeline;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FeatureParser;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.pipeline.Rung.Inputs;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The features of the linear rungs, and what becomes of them above. They follow from the columns alone, never from the labels, so that a model with them is
 * compared as one change that nobody selected.
 */
final class LinearInputs {
    /** Training rows that each feature of a rung needs. */
    private static final int ROWS_PER_FEATURE = 10;

    private static final int MOST_DERIVED = 60;
    private static final int FEW = 2;
    private static final int BINS = 10;
    private static final List<String> MADE = List.of("bin(", "product(", "cross(");

    private final Study study;
    private final Candidates candidates;

    LinearInputs(Study study, Candidates candidates) {
        this.study = study;
        this.candidates = candidates;
    }

    /**
     * What a rung's inputs are.
     *
     * @param features the expressions; those of the model when it cannot have the rung's
     * @param missing why the rung is not to be had; empty when it is
     */
    record Found(List<String> features, String missing) {
        Found {
            features = List.copyOf(features);
        }
    }

    /** What kind of inputs a model has. */
    Inputs kind(List<String> expressions) {
        return kindOf(study.arena().featureSet(expressions).features().stream()
                .map(feature -> new Run.Feature(feature.expression(), feature.columns()))
                .toList());
    }

    /** The inputs of a linear rung, from those of the model. */
    Found of(Inputs inputs, List<String> current) {
        return switch (inputs) {
            case MORE -> kind(current) == Inputs.DERIVED ? columnsOnly(current) : all(current);
            case DERIVED -> derived(current);
            case FEW ->
                new Found(
                        current, "which features to leave out is for the data to say: mldebug iterate --drop-feature");
            case PLAIN -> new Found(plain(current), "");
            case SAME -> new Found(current, "");
        };
    }

    private Found all(List<String> current) {
        Set<String> all = new LinkedHashSet<>(current);
        all.addAll(candidates.expressions());
        if (all.size() == current.size()) {
            return new Found(current, "every usable column is in the model already");
        }
        return bounded(current, List.copyOf(all));
    }

    private Found derived(List<String> current) {
        List<String> numbers = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (Feature feature : study.arena().featureSet(current).features()) {
            Column column = study.table().column(feature.columns().get(0)).orElseThrow();
            if (isColumn(feature) && column instanceof NumericColumn) {
                numbers.add(feature.expression());
            } else if (isColumn(feature) && column.role() == Role.CATEGORICAL) {
                categories.add(feature.expression());
            }
        }
        Set<String> all = new LinkedHashSet<>(current);
        numbers.forEach(number -> all.add("bin(" + number + ", " + BINS + ")"));
        addPairs(all, "product", numbers);
        addPairs(all, "cross", categories);
        if (all.size() == current.size()) {
            return new Found(current, "there is no column to be binned, and no two to be multiplied or crossed");
        }
        int added = all.size() - current.size();
        if (added > MOST_DERIVED) {
            return new Found(current, "it would have " + added + " of these, more than " + MOST_DERIVED);
        }
        return bounded(current, study.arena().featureSet(List.copyOf(all)).expressions());
    }

    private static void addPairs(Set<String> all, String function, List<String> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            for (int j = i + 1; j < expressions.size(); j++) {
                all.add(function + "(" + expressions.get(i) + ", " + expressions.get(j) + ")");
            }
        }
    }

    private Found columnsOnly(List<String> current) {
        Set<String> columns = new LinkedHashSet<>();
        List<Feature> features = study.arena().featureSet(current).features();
        features.stream().filter(LinearInputs::isColumn).forEach(feature -> columns.add(feature.expression()));
        if (columns.isEmpty()) {
            features.forEach(feature -> feature.columns().forEach(key -> columns.add(FeatureParser.quote(key))));
        }
        return new Found(List.copyOf(columns), "");
    }

    /** What a linear model is given as bins, products and crosses, a tree finds in the columns, in bins of its own. */
    private List<String> plain(List<String> current) {
        Set<String> plain = new LinkedHashSet<>();
        for (Feature feature : study.arena().featureSet(current).features()) {
            List<String> columns = feature.columns().stream()
                    .flatMap(key -> study.table().column(key).stream())
                    .flatMap(column -> FeatureParser.of(column).stream())
                    .map(Feature::expression)
                    .toList();
            boolean found = MADE.stream().anyMatch(feature.expression()::startsWith)
                    && columns.size() == feature.columns().size();
            plain.addAll(found ? columns : List.of(feature.expression()));
        }
        return List.copyOf(plain);
    }

    /**
     * What kind of inputs a run has.
     *
     * @param features with the columns that each reads
     */
    static Inputs kindOf(List<Run.Feature> features) {
        if (!features.stream().allMatch(one -> isColumn(one.expression(), one.columns()))) {
            return Inputs.DERIVED;
        }
        return features.size() <= FEW ? Inputs.FEW : Inputs.MORE;
    }

    private Found bounded(List<String> current, List<String> features) {
        int rows = study.arena().rows();
        if ((long) features.size() * ROWS_PER_FEATURE > rows) {
            return new Found(
                    current,
                    features.size() + " features are too many for " + rows + " training rows: each needs "
                            + ROWS_PER_FEATURE);
        }
        return new Found(features, "");
    }

    private static boolean isColumn(Feature feature) {
        return isColumn(feature.expression(), feature.columns());
    }

    private static boolean isColumn(String expression, List<String> columns) {
        return columns.size() == 1 && expression.equals(FeatureParser.quote(columns.get(0)));
    }
}
