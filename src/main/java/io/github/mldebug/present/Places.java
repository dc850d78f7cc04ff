package io.github.mldebug.present;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines and cells of a file, in few words. */
final class Places {
    private static final int MOST_RANGES = 6;

    private Places() {}

    /**
     * As {@code people.csv:2-5, 9 and more, 120 in all}: editors and terminals find the first line by that.
     *
     * @param lines ascending
     * @param count how many there are in all
     */
    static String text(String file, List<Integer> lines, long count) {
        List<String> ranges = ranges(lines);
        boolean cut = ranges.size() > MOST_RANGES;
        String shown = String.join(", ", cut ? ranges.subList(0, MOST_RANGES) : ranges);
        boolean more = cut || count > lines.size();
        return file + ":" + shown + (more ? " …, " + count + " in all" : "");
    }

    /** Runs of consecutive lines as {@code 2-5}. */
    static List<String> ranges(List<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
                int first = lines.get(start);
                int last = lines.get(i - 1);
                ranges.add(first == last ? Integer.toString(first) : first + "-" + last);
                start = i;
            }
        }
        return ranges;
    }

    static String quoted(List<String> cells) {
        return cells.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(", "));
    }
}
