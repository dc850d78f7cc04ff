package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lines of Python that train a model on the exported folds and write its predictions as {@code iterate --predictions} reads
 * them. They run as they are, on the columns of numbers; whoever has a model of their own puts it in its place.
 */
final class PythonExample {
    private static final List<Setting> NO_FEATURES =
            List.of(Setting.EXCLUDE, Setting.KEY, Setting.GROUP, Setting.TIME, Setting.WEIGHT);

    private final Table table;
    private final Target target;
    private final Settings settings;

    PythonExample(Table table, Target target, Settings settings) {
        this.table = table;
        this.target = target;
        this.settings = settings;
    }

    /**
     * The lines.
     *
     * @param data the data file, as it is reached from where the user is
     * @param split the exported file
     * @param scheme as in {@link io.github.mldebug.report.SplitExportAnswer.Folding}
     */
    List<String> lines(String data, String split, String scheme) {
        boolean classes = target.task().isClassification();
        String model = classes ? "HistGradientBoostingClassifier" : "HistGradientBoostingRegressor";
        String scored = scheme.equals("validation") ? SplitFile.VALIDATION : SplitFile.TRAIN;
        return List.of(
                "import pandas as pd",
                "from sklearn.ensemble import " + model + " as Model  # or any other",
                "data, split, found = pd.read_csv(" + text(data) + dialect() + "), pd.read_csv(" + text(split)
                        + "), []",
                "x, y = " + features() + ", data[" + text(target.column().name()) + "]",
                "for (repeat, fold), part in split[split.part == \"" + scored + "\"].groupby([\"repeat\", \"fold\"]):",
                "    train = split[" + training(scheme) + "].row",
                "    model = Model().fit(x.loc[train], y[train])",
                classes
                        ? "    p = pd.DataFrame(model.predict_proba(x.loc[part.row]), part.index, model.classes_)"
                        : "    p = pd.DataFrame({\"value\": model.predict(x.loc[part.row])}, part.index)",
                "    found.append(part[[\"row\", \"repeat\", \"fold\"]].join(p" + (classes ? ".add_prefix(\"p_\")" : "")
                        + "))",
                "pd.concat(found).to_csv(\"predictions.csv\", index=False)");
    }

    /** Locked rows have no repeat, so no comparison with one holds for them. */
    private static String training(String scheme) {
        return switch (scheme) {
            case "validation" -> "split.part == \"train\"";
            case "time" -> "(split.repeat == repeat) & ~(split.fold >= fold)";
            default -> "(split.repeat == repeat) & (split.fold != fold)";
        };
    }

    private String features() {
        List<String> dropped = new ArrayList<>(List.of(target.column().key()));
        NO_FEATURES.forEach(setting -> dropped.addAll(settings.texts(setting)));
        List<String> names = table.columns().stream()
                .filter(column -> dropped.contains(column.key()))
                .map(column -> text(column.name()))
                .toList();
        String columns = names.size() == 1 ? names.get(0) : "[" + String.join(", ", names) + "]";
        String rest = "data.drop(columns=" + columns + ")";
        boolean numbers = table.columns().stream()
                .anyMatch(column -> column instanceof NumericColumn && !dropped.contains(column.key()));
        return numbers ? rest + ".select_dtypes(\"number\")" : "pd.get_dummies(" + rest + ")";
    }

    /** What a reader must be told of a file that is not plain. */
    private String dialect() {
        StringBuilder options = new StringBuilder();
        Dialect dialect = table.source().dialect();
        if (!dialect.delimiter().equals(",")) {
            options.append(", sep=").append(text(dialect.delimiter()));
        }
        String encoding = dialect.encoding();
        if (!encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("US-ASCII")) {
            options.append(", encoding=").append(text(encoding.toLowerCase(Locale.ROOT)));
        }
        if (table.source().spelling().decimalComma()) {
            options.append(", decimal=\",\"");
        }
        if (table.source().spelling().headerLine() > 1) {
            options.append(", skiprows=").append(table.source().spelling().headerLine() - 1);
        }
        if (!dialect.header()) {
            options.append(", header=None, names=[")
                    .append(table.columns().stream()
                            .map(column -> text(column.name()))
                            .collect(Collectors.joining(", ")))
                    .append(']');
        }
        return options.toString();
    }

    /** A word as Python writes it. */
    private static String text(String word) {
        StringBuilder literal = new StringBuilder("\"");
        word.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                literal.append('\\').appendCodePoint(character);
            } else if (Character.isISOControl(character)) {
                literal.append(String.format(Locale.ROOT, "\\x%02x", character));
            } else {
                literal.appendCodePoint(character);
            }
        });
        return literal.append('"').toString();
    }
}
