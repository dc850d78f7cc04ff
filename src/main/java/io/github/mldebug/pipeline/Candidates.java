package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.feature.DerivedFeatures;
import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FeatureParser;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.trial.Arena;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may become a feature: columns, but not the target, nor excluded ones, nor those used for keys, groups or weights; no
 * identifiers, and no copies of the label, unless the user allows them; and expressions over the same columns.
 *
 * @param expressions columns as they are, canonical, in file order
 * @param objections by column key, why a column may not be used
 * @param derived expressions over the columns that may be used
 */
record Candidates(List<String> expressions, Map<String, Objection> objections, DerivedFeatures derived) {
    /** Checks whose findings keep a column from being used. */
    static final Set<String> BARRING = Set.of("label-copy", "identifier-column");

    /** Why a column may not be used, and what a user who wants it nevertheless does. */
    record Objection(String reason, String hint) {}

    /** @param rows training rows, which alone decide what is derived */
    static Candidates of(Table table, Target target, int[] rows, List<CheckResult> checks, Settings settings) {
        Map<String, Objection> objections = new LinkedHashMap<>();
        Set<String> allowed = Set.copyOf(settings.texts(Setting.ALLOW));
        for (Column column : table.columns()) {
            if (column.role() == Role.IDENTIFIER) {
                objections.put(column.key(), doubt("holds keys, constants or nothing"));
            }
        }
        for (CheckResult check : checks) {
            if (BARRING.contains(check.info().id())) {
                check.findings().forEach(found -> found.finding()
                        .columns()
                        .forEach(key -> objections.put(
                                key,
                                doubt(check.info().id() + ": " + found.finding().message()))));
            }
        }
        objections.keySet().removeAll(allowed);
        for (Setting setting : List.of(Setting.EXCLUDE, Setting.KEY, Setting.GROUP, Setting.WEIGHT)) {
            for (String key : settings.texts(setting)) {
                objections.put(key, new Objection("is named by --" + setting.id(), withoutIt(setting)));
            }
        }
        objections.put(target.column().key(), new Objection("is what is to be predicted", "choose another column"));
        List<Column> usable = table.columns().stream()
                .filter(column -> !objections.containsKey(column.key()))
                .toList();
        List<String> expressions = usable.stream()
                .flatMap(column -> FeatureParser.of(column).stream())
                .map(Feature::expression)
                .toList();
        return new Candidates(expressions, objections, new DerivedFeatures(table, rows, usable));
    }

    /** What the first model is made of: columns as they are, or, where none can be used so, what is made of them. */
    List<String> first() {
        return expressions.isEmpty() ? derived.of(Set.of()) : expressions;
    }

    /**
     * What may be added to a model: the columns, then expressions over them, without what the model has and what reads a
     * column that is excluded since.
     *
     * @param features of the model
     */
    List<String> open(Arena arena, List<String> features, Collection<String> excluded) {
        Set<String> used = arena.featureSet(features).features().stream()
                .flatMap(feature -> feature.columns().stream())
                .collect(Collectors.toSet());
        return Stream.concat(expressions.stream(), derived.of(used).stream())
                .filter(one -> !features.contains(one))
                .filter(one -> arena.feature(one).columns().stream().noneMatch(excluded::contains))
                .toList();
    }

    /**
     * By expression, the nats by which it must promise more than a column as it is to be preferred: the logarithm of how many
     * expressions there are to each column, so that all expressions together are as likely beforehand as all columns together,
     * as in the extended criterion of Chen and Chen (2008).
     *
     * @param among the candidates that are chosen from
     */
    ToDoubleFunction<String> handicaps(Collection<String> among) {
        Set<String> plain = Set.copyOf(expressions);
        long columns = among.stream().filter(plain::contains).count();
        double derived = Math.max(0, Math.log((among.size() - columns) / (double) Math.max(1, columns)));
        return expression -> plain.contains(expression) ? 0 : derived;
    }

    private static String withoutIt(Setting setting) {
        String file = "take it out of " + setting.id() + " in mldebug.yaml";
        return setting == Setting.EXCLUDE
                ? file + ", or go back before the step that excluded it: mldebug revert RUN"
                : file + " and start over: mldebug baseline DATA --restart --reason TEXT";
    }

    private static Objection doubt(String reason) {
        return new Objection(reason, "if it is right to use it, say so in mldebug.yaml, as allow: [COLUMN]");
    }

    /** @throws UserError when a feature reads a column that may not be used */
    void require(Feature feature) {
        for (String key : feature.columns()) {
            Objection objection = objections.get(key);
            if (objection != null) {
                throw new UserError(
                        "column '" + key + "' cannot become a feature: it " + objection.reason(), objection.hint());
            }
        }
    }
}
