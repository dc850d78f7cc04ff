package io.github.mldebug.pipeline;

import io.github.mldebug.split.Split;
import io.github.mldebug.table.Table;
import io.github.mldebug.trial.Arena;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code folds.csv}: for each training row its physical line and its fold in every repeat; no cell of the data. */
final class FoldLines {
    private FoldLines() {}

    static List<String> of(Table table, Arena arena, Split split) {
        StringBuilder header = new StringBuilder("line");
        for (int repeat = 1; repeat <= arena.repeats(); repeat++) {
            header.append(",fold_").append(repeat);
        }
        List<String> lines = new ArrayList<>();
        lines.add(header.toString());
        int[] rows = split.trainRows();
        for (int position = 0; position < rows.length; position++) {
            StringBuilder line = new StringBuilder().append(table.line(rows[position]));
            for (int repeat = 0; repeat < arena.repeats(); repeat++) {
                line.append(',').append(arena.fold(repeat, position));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
