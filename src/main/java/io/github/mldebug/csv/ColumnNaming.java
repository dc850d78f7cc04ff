package io.github.mldebug.csv;

import io.github.mldebug.table.ColumnHead;
import io.github.mldebug.table.Deferred;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RoleInference;
import io.github.mldebug.table.TextColumn;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes columns under a name, with the role that the user gave or that their cells suggest. */
record ColumnNaming(String name, String key, @Nullable Role role) {
    /** @param rows how many of the values count */
    NumericColumn numeric(double[] values, int rows, SortedMap<String, Integer> tokens, NumberSpelling spelling) {
        Role suited = role != null ? role : RoleInference.ofNumbers(name, values, rows);
        return new NumericColumn(head(suited, rows, tokens), Deferred.of(values), spelling);
    }

    /** @param rows how many of the codes count */
    TextColumn text(int[] codes, int rows, List<String> words, SortedMap<String, Integer> tokens) {
        Role suited = role != null ? role : RoleInference.ofText(name, codes, rows, words);
        return new TextColumn(head(suited, rows, tokens), Deferred.of(codes), TextColumn.Words.of(words));
    }

    private ColumnHead head(Role suited, int rows, SortedMap<String, Integer> tokens) {
        int missing = tokens.values().stream().mapToInt(Integer::intValue).sum();
        return new ColumnHead(name, key, suited, rows, missing, tokens);
    }
}
