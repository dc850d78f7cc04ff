package io.github.mldebug.catalog.missing;

import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers such as 999 or -1 in a column whose other cells are words without a digit. */
final class WordSentinels {
    private static final Pattern CODE = Pattern.compile("-1|-?9{2,}|-9|-?8{3,}|-?7{3,}");

    private WordSentinels() {}

    /** The codes of the words that are sentinels, ascending. */
    static List<Integer> in(TextColumn column, WordCounts.Counts counts) {
        List<Integer> suspects = new ArrayList<>();
        int words = 0;
        for (int code = 0; code < counts.distinct(); code++) {
            String word = column.words().get(code).strip();
            if (!Numbers.hasDigit(word)) {
                words++;
            } else if (CODE.matcher(word).matches()) {
                suspects.add(code);
            } else {
                return List.of();
            }
        }
        return words < 2
                ? List.of()
                : suspects.stream().filter(code -> counts.count(code) >= 2).toList();
    }
}
