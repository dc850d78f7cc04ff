package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Wording;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a column writes its values.
 *
 * @param ways the most frequent first, of equally frequent ones the first seen
 */
record Formats(List<Way> ways) {
    /**
     * One way.
     *
     * @param key the same for values written alike
     * @param example a value as written
     * @param rows in how many rows
     */
    record Way(String key, String example, long rows) {}

    /** The ways of the words of some kinds; a word whose key is null counts for none. */
    static Formats of(TextColumn column, Kinds kinds, Set<CellKind> wanted, Function<String, @Nullable String> keyOf) {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (int code : kinds.codes(wanted)) {
            String word = column.words().get(code);
            String key = keyOf.apply(word.strip());
            if (key != null) {
                ways.merge(
                        key,
                        new Way(key, word.strip(), kinds.count(code)),
                        (first, next) -> new Way(key, first.example(), first.rows() + next.rows()));
            }
        }
        return new Formats(ways.values().stream()
                .sorted(Comparator.comparingLong((Way way) -> -way.rows()))
                .toList());
    }

    /** In how many rows a value is written in another way than the most frequent one. */
    long others() {
        return ways.stream().skip(1).mapToLong(Way::rows).sum();
    }

    /** As {@code '$5' in 280 rows and '5 EUR' in 20 rows}. */
    String said() {
        int most = 3;
        List<String> parts = new ArrayList<>();
        ways.stream()
                .limit(most)
                .forEach(way -> parts.add(Wording.quoted(way.example()) + " in " + Wording.count(way.rows(), "row")));
        if (ways.size() > most) {
            parts.add(ways.size() - most + " more");
        }
        return Wording.enumeration(parts);
    }
}
