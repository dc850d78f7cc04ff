package io.github.mldebug.catalog.value;

import io.github.mldebug.check.OneTable;
import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The categories of a column, most frequent first, each with all the ways in which it is written. */
record Categories(TextColumn column) implements Measure<List<Categories.Category>> {
    /**
     * One category.
     *
     * @param key what its spellings have in common
     * @param codes of its words in the column, the most frequent spelling first
     * @param counts how often each of them occurs
     * @param count how many cells hold it, however written
     */
    record Category(String key, List<Integer> codes, List<Integer> counts, int count) {
        static Category of(String key, List<Integer> codes, IntUnaryOperator countOf) {
            List<Integer> counts = new ArrayList<>(codes.size());
            int sum = 0;
            for (int code : codes) {
                int count = countOf.applyAsInt(code);
                counts.add(count);
                sum += count;
            }
            return new Category(key, List.copyOf(codes), List.copyOf(counts), sum);
        }

        /** Its most frequent spelling. */
        String name(TextColumn column) {
            return column.words().get(codes.get(0));
        }
    }

    /** Those of all columns of categories that a model could use, in file order. */
    static List<Categories> of(OneTable subject) {
        return subject.features().stream()
                .filter(column -> column.role() == Role.CATEGORICAL || column.role() == Role.UNCLEAR)
                .filter(TextColumn.class::isInstance)
                .map(column -> new Categories((TextColumn) column))
                .toList();
    }

    @Override
    public List<Category> compute(Measures measures) {
        WordCounts.Counts counts = measures.get(new WordCounts(column));
        Map<String, List<Integer>> codes = new LinkedHashMap<>();
        for (int code = 0; code < counts.distinct(); code++) {
            if (counts.count(code) > 0) {
                codes.computeIfAbsent(Spelling.key(column.words().get(code)), key -> new ArrayList<>())
                        .add(code);
            }
        }
        List<Category> categories = new ArrayList<>();
        codes.forEach((key, words) -> {
            words.sort(Comparator.comparingInt(code -> -counts.count(code)));
            categories.add(Category.of(key, words, counts::count));
        });
        categories.sort(Comparator.comparingInt(category -> -category.count()));
        return List.copyOf(categories);
    }
}
