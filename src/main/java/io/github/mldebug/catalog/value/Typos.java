package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.file.DamagedText;
import io.github.mldebug.catalog.value.Categories.Category;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rare categories of a column that are a slip or two away from a frequent one. Where frequent categories are as near to each
 * other, being near says nothing, and none are reported. Words are looked up by what is left when one or two of their
 * letters are taken away, which two words a slip or two apart have in common; so no pairs are compared.
 */
record Typos(TextColumn column) implements Measure<List<Typos.Typo>> {
    /** How many times as frequent the right spelling is, where the user sets no other limit. */
    static final double RATIO = 10;
    /** Less often than this nothing can be called frequent. */
    private static final int FREQUENT = 10;
    /** Two near categories of which neither is so many times as frequent as the other are two categories. */
    private static final double ALIKE = 3;
    /** Shorter words are too often near each other. */
    static final int SHORTEST = 4;
    /** From this length on two slips are believed. */
    static final int LONG = 9;
    /** Up to this length the first letter must be right. */
    private static final int SHORT = 5;
    /** Of more categories only one slip is looked for. */
    private static final int MANY = 3000;

    /** A rare category and the frequent one that was likely meant. */
    record Typo(Category rare, Category meant) {
        /** How many times as frequent the one that was meant is. */
        double ratio() {
            return (double) meant.count() / rare.count();
        }
    }

    @Override
    public List<Typo> compute(Measures measures) {
        List<Category> categories = measures.get(new Categories(column));
        List<Spelled> frequent = categories.stream()
                .filter(category -> category.count() >= FREQUENT)
                .map(this::spelled)
                .filter(Spelled::mayBeASlip)
                .toList();
        List<String> keys = frequent.stream().map(each -> each.category.key()).toList();
        TraceIndex index = new TraceIndex(keys, categories.size() <= MANY);
        List<Typo> typos = new ArrayList<>();
        for (Category category : categories) {
            Category near = DamagedText.is(category.name(column)) ? null : nearest(category, frequent, index);
            if (near != null && near.count() < ALIKE * category.count()) {
                return List.of();
            }
            if (near != null && !CountryNames.contain(category.key())) {
                typos.add(new Typo(category, near));
            }
        }
        return List.copyOf(typos);
    }

    private Spelled spelled(Category category) {
        return new Spelled(category, Spelling.parts(category.name(column)));
    }

    /** A category with the words and numbers in it. */
    private record Spelled(Category category, List<String> parts) {
        /** Whether it has a word that may be a slip for another one: none with a digit is. */
        boolean mayBeASlip() {
            return !parts.stream().allMatch(Numbers::hasDigit);
        }
    }

    /** The most frequent category that is near and more frequent, null when there is none; the first one of equals. */
    private @Nullable Category nearest(Category category, List<Spelled> frequent, TraceIndex index) {
        Spelled spelled = spelled(category);
        if (!spelled.mayBeASlip()) {
            return null;
        }
        // The frequent ones stand in the order of their counts.
        for (int place : index.near(category.key())) {
            Spelled other = frequent.get(place);
            if (other.category.count() < category.count()) {
                return null;
            }
            if (!other.category.key().equals(category.key()) && isNear(spelled.parts, other.parts)) {
                return other.category;
            }
        }
        return null;
    }

    /** Whether two categories, as their words and numbers, differ in one word, and in this by a slip. */
    static boolean isNear(List<String> ones, List<String> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        int different = -1;
        for (int i = 0; i < ones.size(); i++) {
            if (!ones.get(i).equals(others.get(i))) {
                if (different >= 0) {
                    return false;
                }
                different = i;
            }
        }
        return different >= 0 && isSlip(ones.get(different), others.get(different));
    }

    private static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < SHORTEST - 1 || longer < SHORTEST || Numbers.hasDigit(one) || Numbers.hasDigit(other)) {
            return false;
        }
        boolean first = one.charAt(0) == other.charAt(0)
                || (one.length() == other.length()
                        && one.charAt(0) == other.charAt(1)
                        && one.charAt(1) == other.charAt(0));
        if (longer <= SHORT && !first) {
            return false;
        }
        int allowed = longer >= LONG && shorter >= LONG - 1 ? 2 : 1;
        return EditDistance.of(one, other, allowed) <= allowed;
    }
}
