package io.github.mldebug.present;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines and cells of a file, in few words. */
final class Places {
    private static final int MOST_RANGES = 6;
    private static final int LONGEST_CELL = 60;

    private Places() {}

    /**
     * As {@code people.csv:2-5, 9, … (120 in all)}: editors and terminals find the first line by that.
     *
     * @param lines ascending
     * @param count how many there are in all
     */
    static String text(String file, List<Integer> lines, long count) {
        List<String> ranges = ranges(lines);
        boolean cut = ranges.size() > MOST_RANGES;
        String shown = String.join(", ", cut ? ranges.subList(0, MOST_RANGES) : ranges);
        boolean more = cut || count > lines.size();
        return file + ":" + shown + (more ? ", … (" + count + " in all)" : "");
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
        return cells.stream()
                .map(cell -> "\"" + shortened(cell, LONGEST_CELL) + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The text with its middle left out when it has more than so many characters. */
    static String shortened(String text, int most) {
        int[] points = text.codePoints().toArray();
        if (points.length <= most) {
            return text;
        }
        int head = most / 2;
        int tail = most - head - 1;
        return new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
    }
}
