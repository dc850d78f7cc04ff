package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FeatureParser;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that may become features by themselves: not the target, nor excluded, nor used for keys, groups or weights; no
 * identifiers, and no copies of the label, unless the user allows them.
 */
final class Candidates {
    /** Checks whose findings keep a column from being used. */
    private static final Set<String> BARRING = Set.of("label-copy", "identifier-column");

    private Candidates() {}

    /** Canonical expressions, in file order. */
    static List<String> of(Table table, Target target, List<CheckResult> checks, Settings settings) {
        Set<String> barred = new HashSet<>(settings.texts(Setting.EXCLUDE));
        barred.addAll(settings.texts(Setting.KEY));
        barred.addAll(settings.texts(Setting.GROUP));
        settings.text(Setting.WEIGHT).ifPresent(barred::add);
        Set<String> allowed = Set.copyOf(settings.texts(Setting.ALLOW));
        Set<String> doubtful = new HashSet<>();
        for (CheckResult check : checks) {
            if (BARRING.contains(check.info().id())) {
                check.findings()
                        .forEach(found -> doubtful.addAll(found.finding().columns()));
            }
        }
        List<String> expressions = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean usable = column.role() != Role.IDENTIFIER && !doubtful.contains(column.key());
            if (column != target.column()
                    && !barred.contains(column.key())
                    && (usable || allowed.contains(column.key()))) {
                Optional<Feature> feature = FeatureParser.of(column);
                feature.ifPresent(one -> expressions.add(one.expression()));
            }
        }
        return expressions;
    }
}
