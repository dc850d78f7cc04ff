package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FeatureParser;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that may become features by themselves: not the target, nor excluded, nor used for keys, groups or weights; no
 * identifiers, and no copies of the label, unless the user allows them.
 *
 * @param expressions canonical expressions, in file order
 * @param objections by column key, why a column may not be used
 */
record Candidates(List<String> expressions, Map<String, Objection> objections) {
    /** Checks whose findings keep a column from being used. */
    static final Set<String> BARRING = Set.of("label-copy", "identifier-column");

    /** Why a column may not be used, and what a user who wants it nevertheless does. */
    record Objection(String reason, String hint) {}

    static Candidates of(Table table, Target target, List<CheckResult> checks, Settings settings) {
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
                objections.put(
                        key,
                        new Objection(
                                "is named by --" + setting.id(),
                                "take it out of " + setting.id() + " in mldebug.yaml"));
            }
        }
        objections.put(target.column().key(), new Objection("is what is to be predicted", "choose another column"));
        List<String> expressions = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!objections.containsKey(column.key())) {
                FeatureParser.of(column).ifPresent(one -> expressions.add(one.expression()));
            }
        }
        return new Candidates(expressions, objections);
    }

    /** The expressions, but for columns that are excluded since. Each is a column's name, spelled as an expression. */
    List<String> without(List<String> excluded) {
        List<String> quoted = excluded.stream().map(FeatureParser::quote).toList();
        return expressions.stream().filter(one -> !quoted.contains(one)).toList();
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
