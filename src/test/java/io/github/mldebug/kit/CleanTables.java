package io.github.mldebug.kit;

import java.util.List;

/**
 * Tables in which nothing is wrong, of many shapes: a check that finds a warning or an error here raises a false alarm.
 * What looks odd in them is honest: tails, rare categories, zeros, gaps, dependent columns.
 */
public final class CleanTables {
    private static final String[] CITIES = {"Berlin", "Lyon", "Porto", "Graz", "Turin", "Ghent", "Malmo"};

    private CleanTables() {}

    /** Every kind. */
    public static List<CleanTable> all() {
        return List.of(
                new CleanTable("small, numeric, regression", "y", seed -> CleanNumbers.linear(seed, 40, 3)),
                new CleanTable("numeric, regression", "y", seed -> CleanNumbers.linear(seed, 500, 8)),
                new CleanTable("wide, numeric", "y", seed -> CleanNumbers.linear(seed, 300, 60)),
                new CleanTable("correlated, 3 classes", "kind", CleanNumbers::correlated),
                new CleanTable("heavy-tailed, regression", "cost", CleanNumbers::heavyTailed),
                new CleanTable("signed and heavy-tailed", "next", CleanNumbers::returns),
                new CleanTable("counts and exposures", "claims", CleanNumbers::claims),
                new CleanTable("sensors on different scales", "failed", CleanNumbers::sensors),
                new CleanTable("daily series with dates", "demand", CleanNumbers::daily),
                new CleanTable("mixed, 2 classes", "bought", seed -> people(seed, 600)),
                new CleanTable("mixed, large", "bought", seed -> people(seed, 12_000)),
                new CleanTable("imbalanced, 4 % positive", "fraud", CleanRecords::payments),
                new CleanTable("honest missing values", "ill", CleanRecords::patients),
                new CleanTable("categories only", "party", CleanRecords::categories),
                new CleanTable("categories with a long tail", "returned", CleanRecords::longTail),
                new CleanTable("ratings from 1 to 5", "satisfied", CleanRecords::survey),
                new CleanTable("yes and no", "vote", CleanRecords::votes),
                new CleanTable("text", "stars", CleanRecords::reviews),
                new CleanTable("shops that differ", "sales", CleanRecords::shops),
                new CleanTable("dependent columns", "late", CleanRecords::deliveries));
    }

    /** People and whether they bought: numbers, categories, a date; a table to plant faults in. */
    public static DraftTable people(long seed, int rows) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(rows)
                .column("age", row -> String.valueOf(draw.whole(18, 90)))
                .column("income", row -> Draw.fixed(draw.logNormal(10.3, 0.5), 0))
                .column("height_cm", row -> Draw.fixed(draw.normal(171, 9), 1))
                .column("city", row -> draw.mostlyFirst(CITIES))
                .column("member", row -> draw.chance(0.35) ? "yes" : "no")
                .column("joined", row -> Draw.day(draw.whole(0, 1400)))
                .column("visits", row -> String.valueOf(draw.poisson(4)));
        return table.column("bought", row -> {
            double score = (table.number(row, "age") - 50) / 20 + (table.number(row, "visits") - 4) / 2;
            return score + draw.normal(0, 1) > 0.3 ? "yes" : "no";
        });
    }

    /** The 300 rows in which most faults are planted. */
    public static DraftTable people(long seed) {
        return people(seed, 300);
    }
}
