package io.github.mldebug.cli;

import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.pipeline.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The one change of a step. Each option may come once; together they may come once. */
final class ChangeOptions {
    /** Not settings, although one of them is called like one. */
    static final Set<String> NAMES =
            Set.of("--add-feature", "--drop-feature", "--tune", "--capacity", "--set", "--exclude", "--predictions");

    /** What an option without a value has in its place. */
    private static final String BEST = "<best>";

    @Option(
            names = "--add-feature",
            arity = "0..1",
            fallbackValue = BEST,
            paramLabel = "EXPR",
            description = "One more feature: a column, or an expression such as log(price); without one, the best"
                    + " candidate. The expressions: mldebug explain.")
    @Nullable
    List<String> addFeature;

    @Option(
            names = "--drop-feature",
            arity = "0..1",
            fallbackValue = BEST,
            paramLabel = "NAME",
            description = "One feature less; without a name, the one that is missed least.")
    @Nullable
    List<String> dropFeature;

    @Option(
            names = "--tune",
            arity = "0..1",
            fallbackValue = BEST,
            paramLabel = "PARAM[=V,...]",
            description = "The best value of a hyperparameter; without a name, of the one that matters most.")
    @Nullable
    List<String> tune;

    @Option(
            names = "--capacity",
            arity = "0..1",
            fallbackValue = BEST,
            paramLabel = "up|down|LEARNER",
            description = "Another rung of the capacity ladder; without a value, the best.")
    @Nullable
    List<String> capacity;

    @Option(names = "--set", paramLabel = "PARAM=VALUE", description = "Another value of one hyperparameter.")
    @Nullable
    List<String> set;

    @Option(names = "--exclude", paramLabel = "COL", description = "A column that is not used any more.")
    @Nullable
    List<String> exclude;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description =
                    "Compare with a model trained elsewhere, by its predictions; the current run stays. The folds to"
                            + " train on: mldebug split export.")
    @Nullable
    List<String> predictions;

    /**
     * The change.
     *
     * @throws UserError when there is none, or more than one
     */
    Change change() {
        List<Given> given = new ArrayList<>();
        collect(given, "--add-feature", addFeature);
        collect(given, "--drop-feature", dropFeature);
        collect(given, "--tune", tune);
        collect(given, "--capacity", capacity);
        collect(given, "--set", set);
        collect(given, "--exclude", exclude);
        collect(given, "--predictions", predictions);
        if (given.isEmpty()) {
            throw new UserError(
                    "a step needs one change", "let the best candidate be found: mldebug iterate --add-feature");
        }
        if (given.size() > 1) {
            throw new UserError(
                    given.size() + " changes at once (" + given.get(0) + ", " + given.get(1)
                            + "): if the metric moved, nothing would say which of them did it",
                    "one step at a time: mldebug iterate " + given.get(0) + ", then mldebug iterate " + given.get(1));
        }
        return change(given.get(0));
    }

    /** Whether there is any change. */
    boolean any() {
        return Stream.of(addFeature, dropFeature, tune, capacity, set, exclude, predictions)
                .anyMatch(Objects::nonNull);
    }

    private record Given(String option, String value) {
        @Override
        public String toString() {
            return value.equals(BEST) ? option : option + " " + value;
        }
    }

    private static void collect(List<Given> given, String option, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> given.add(new Given(option, value)));
        }
    }

    private static Change change(Given given) {
        @Nullable String named = given.value().equals(BEST) ? null : given.value();
        return switch (given.option()) {
            case "--add-feature" -> new Change.AddFeature(named);
            case "--drop-feature" -> new Change.DropFeature(named);
            case "--tune" -> named == null ? new Change.Tune(List.of(), List.of()) : tune(named);
            case "--capacity" -> new Change.Capacity(named);
            case "--set" -> assign(given.value());
            case "--predictions" -> new Change.Predictions(given.value());
            default -> new Change.Exclude(column(given.value()));
        };
    }

    /** A column, which may stand in backticks here too, as hints about lists of columns write it. */
    private static String column(String text) {
        List<String> columns = Settings.splitList(text);
        return text.startsWith("`") && columns.size() == 1 ? columns.get(0) : text;
    }

    /** {@code P}, {@code P=a,b,c} or {@code P,Q}. */
    private static Change tune(String text) {
        int equals = text.indexOf('=');
        List<String> names = words(equals < 0 ? text : text.substring(0, equals));
        List<String> values = equals < 0 ? List.of() : words(text.substring(equals + 1));
        if (names.isEmpty() || (equals >= 0 && (values.isEmpty() || names.size() > 1))) {
            throw new UserError(
                    "--tune " + text + " is not PARAM, PARAM=VALUE,VALUE or PARAM,PARAM",
                    "write it as: --tune depth=2,4,8");
        }
        return new Change.Tune(names, values);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Change assign(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UserError("--set " + text + " is not PARAM=VALUE", "write it as: --set ridge=0.01");
        }
        return new Change.Assign(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
}
