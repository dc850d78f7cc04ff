package io.github.mldebug.check;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The limits that the user set, by check. */
public final class LimitOverrides {
    private static final String HOW = "write --limit CHECK.NAME=NUMBER, as mldebug explain CHECK names it";

    private final Map<String, Map<String, Double>> values;

    private LimitOverrides(Map<String, Map<String, Double>> values) {
        this.values = values;
    }

    /** None: every limit has its default. */
    public static LimitOverrides none() {
        return new LimitOverrides(Map.of());
    }

    /**
     * Reads {@code CHECK.NAME=NUMBER} entries as given to {@code --limit}; of several for one limit the last counts.
     *
     * @param known the checks there are
     * @throws UserError when the check or its limit does not exist, with the one that was likely meant, or when the value
     *     is no number
     */
    public static LimitOverrides parse(List<String> entries, List<CheckInfo> known) {
        Map<String, CheckInfo> checks =
                known.stream().collect(Collectors.toMap(CheckInfo::id, info -> info, (first, second) -> first));
        Map<String, Map<String, Double>> values = new HashMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            int point = entry.indexOf('.');
            if (equals < 0 || point < 0 || point > equals) {
                throw new UserError("--limit " + entry + " is not of the form CHECK.NAME=NUMBER", HOW);
            }
            String id = entry.substring(0, point).strip();
            String name = entry.substring(point + 1, equals).strip();
            CheckInfo info = checks.get(id);
            if (info == null) {
                List<String> ids = known.stream().map(CheckInfo::id).toList();
                throw new UserError(
                        "--limit " + entry + ": there is no check '" + id + "'" + DidYouMean.tail(id, ids),
                        "mldebug explain lists the checks");
            }
            requireLimit(entry, info, name);
            double value = number(entry, entry.substring(equals + 1).strip());
            values.computeIfAbsent(id, ignored -> new HashMap<>()).put(name, value);
        }
        return new LimitOverrides(values);
    }

    private static void requireLimit(String entry, CheckInfo info, String name) {
        List<String> names = info.limits().stream().map(Limit::name).toList();
        if (names.contains(name)) {
            return;
        }
        String hint = names.isEmpty()
                ? info.id() + " has no limits"
                : info.id() + " has the limits " + String.join(", ", names);
        throw new UserError(
                "--limit " + entry + ": " + info.id() + " has no limit '" + name + "'" + DidYouMean.tail(name, names),
                hint);
    }

    private static double number(String entry, String text) {
        double value = Numbers.parse(text);
        if (Double.isNaN(value)) {
            throw new UserError("--limit " + entry + ": '" + text + "' is not a number", HOW);
        }
        return value;
    }

    /** The limits of a check with the values in force. */
    public Limits of(CheckInfo info) {
        return new Limits(info, values.getOrDefault(info.id(), Map.of()));
    }
}
