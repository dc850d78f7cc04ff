package io.github.mldebug.csv;

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
    NumericColumn numeric(double[] values, SortedMap<String, Integer> tokens, NumberSpelling spelling) {
        return new NumericColumn(
                name, key, role != null ? role : RoleInference.ofNumbers(name, values), values, tokens, spelling);
    }

    TextColumn text(int[] codes, List<String> words, SortedMap<String, Integer> tokens) {
        return new TextColumn(
                name, key, role != null ? role : RoleInference.ofText(name, codes, words), codes, words, tokens);
    }
}
