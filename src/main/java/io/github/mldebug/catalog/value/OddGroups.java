package io.github.mldebug.catalog.value;

import io.github.mldebug.check.OneTable;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each column of numbers the one group, of any column of categories, that stands apart in it and in no other column. */
final class OddGroups {
    /** Of all columns together, so often one is off by chance. */
    private static final double CHANCE = 0.01;
    /** A group that may stand apart in another column too is of another kind, and not at fault. */
    private static final double ELSEWHERE = 0.05;

    private static final int FEWEST_GROUPS = 5;
    private static final int MOST_GROUPS = 50;
    /** Steps of work: rows × columns of categories × columns of numbers. */
    private static final double WORK = 4e8;

    private final List<Standing> columns;
    private final List<int[]> ascending;
    private final int[] rows;
    private final List<TextColumn> groupings;
    private final int affordable;

    /**
     * @param columns where the numbers of each column stand, in those rows
     * @param rows those that are looked at
     */
    OddGroups(OneTable subject, List<Standing> columns, int[] rows) {
        this.columns = columns;
        this.ascending = columns.stream().map(Standing::ascending).toList();
        this.rows = rows;
        this.groupings = subject.features().stream()
                .filter(column -> column.role() == Role.CATEGORICAL)
                .flatMap(column -> column instanceof TextColumn text ? Stream.of(text) : Stream.empty())
                .filter(column -> column.wordCount() >= FEWEST_GROUPS && column.wordCount() <= MOST_GROUPS)
                .toList();
        this.affordable = (int) Math.min(groupings.size(), WORK / ((double) rows.length * columns.size()));
    }

    /** A group that is odd in a column. */
    record Found(TextColumn by, OddGroup odd) {}

    /** How many columns of categories there are. */
    int groupings() {
        return groupings.size();
    }

    /** Among how many of them, the first, odd groups are looked for. */
    int affordable() {
        return affordable;
    }

    /** The odd groups by the column in which they are odd, at most one a column, shifted by so much at least. */
    Map<NumericColumn, Found> found(double least) {
        Map<NumericColumn, Found> found = new LinkedHashMap<>();
        double limit = CHANCE / Math.max(1, columns.size() * affordable);
        for (TextColumn by : groupings.subList(0, affordable)) {
            int[] groups = Arrays.stream(rows).map(by::code).toArray();
            List<@Nullable OddGroup> odd = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                odd.add(OddGroup.in(groups, columns.get(i), ascending.get(i), by.wordCount()));
            }
            for (int i = 0; i < columns.size(); i++) {
                OddGroup one = odd.get(i);
                if (one != null && one.p() <= limit && Math.abs(one.shift()) >= least && isAlone(i, odd)) {
                    found.merge(
                            columns.get(i).column(),
                            new Found(by, one),
                            (known, other) -> other.odd.p() < known.odd.p() ? other : known);
                }
            }
        }
        return found;
    }

    private static boolean isAlone(int column, List<@Nullable OddGroup> odd) {
        OddGroup one = odd.get(column);
        for (int i = 0; i < odd.size(); i++) {
            OddGroup other = odd.get(i);
            if (i != column && one != null && other != null && other.group() == one.group() && other.p() <= ELSEWHERE) {
                return false;
            }
        }
        return true;
    }
}
