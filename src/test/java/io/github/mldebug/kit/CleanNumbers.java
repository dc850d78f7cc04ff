package io.github.mldebug.kit;

/** Clean tables of numbers. */
final class CleanNumbers {
    private CleanNumbers() {}

    /** Independent measurements with units of their own, and a linear target. */
    static DraftTable linear(long seed, int rows, int columns) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(rows);
        double[] weights = new double[columns];
        for (int i = 0; i < columns; i++) {
            double mean = draw.normal(20, 10);
            double sd = draw.logNormal(1, 0.5);
            weights[i] = i < 3 ? 1 / sd : 0;
            table.column("x" + (i + 1), row -> Draw.fixed(draw.normal(mean, sd), 3));
        }
        return table.column("y", row -> {
            double sum = draw.normal(0, 1);
            for (int i = 0; i < columns; i++) {
                sum += weights[i] * table.number(row, "x" + (i + 1));
            }
            return Draw.fixed(sum, 3);
        });
    }

    /** Flowers of three kinds, whose measurements go together. */
    static DraftTable correlated(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(450).column("kind", row -> draw.oneOf("alba", "nigra", "rubra"));
        double[] size = new double[table.rows()];
        for (int row = 0; row < size.length; row++) {
            size[row] = draw.normal("alba nigra rubra".indexOf(table.cell(row, "kind")) / 8.0, 0.8);
        }
        for (String part : new String[] {"leaf_length", "leaf_width", "stem_length", "stem_width", "root_mass"}) {
            double scale = draw.logNormal(0, 0.7);
            table.column(part, row -> Draw.fixed(scale * (10 + size[row] + draw.normal(0, 0.5)), 2));
        }
        return table;
    }

    /** Money, areas and counts, all with a long right tail. */
    static DraftTable heavyTailed(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(900)
                .column("revenue", row -> Draw.fixed(draw.logNormal(9, 1.2), 2))
                .column("area", row -> Draw.fixed(10 * StrictMath.pow(1 - draw.share(), -1 / 2.5), 1))
                .column("staff", row -> String.valueOf(1 + (int) draw.exponential(12)))
                .column("wait", row -> Draw.fixed(draw.exponential(30), 1));
        return table.column(
                "cost",
                row -> Draw.fixed(
                        0.3 * table.number(row, "revenue") * draw.logNormal(0, 0.3) + 40 * table.number(row, "staff"),
                        2));
    }

    /** Returns of prices: signed, with fatter tails than the normal. */
    static DraftTable returns(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(800);
        for (String name : new String[] {"index", "bond", "gold", "next"}) {
            table.column(name, row -> {
                double chi = (Math.pow(draw.normal(0, 1), 2)
                                + Math.pow(draw.normal(0, 1), 2)
                                + Math.pow(draw.normal(0, 1), 2)
                                + Math.pow(draw.normal(0, 1), 2)
                                + Math.pow(draw.normal(0, 1), 2))
                        / 5;
                return Draw.fixed(draw.normal(0, 0.01) / Math.sqrt(chi), 5);
            });
        }
        return table.column("volume", row -> String.valueOf((int) draw.logNormal(12, 0.4)));
    }

    /** Contracts and their claims, most of which have none. */
    static DraftTable claims(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(1000)
                .column("exposure", row -> Draw.fixed(0.05 + 0.95 * draw.share(), 2))
                .column("power", row -> String.valueOf(draw.whole(4, 12)))
                .column("car_age", row -> String.valueOf(Math.min(30, (int) draw.exponential(7))))
                .column("bonus", row -> String.valueOf(Math.max(50, 50 + 5 * draw.poisson(2))))
                .column("amount", row -> draw.chance(0.8) ? "0" : Draw.fixed(draw.logNormal(7, 1), 2));
        return table.column("claims", row -> String.valueOf(draw.poisson(0.3 + table.number(row, "power") / 20)));
    }

    /** A machine: shares, degrees, revolutions, pascals. */
    static DraftTable sensors(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(700)
                .column("load", row -> Draw.fixed(draw.share(), 3))
                .column("temperature", row -> Draw.fixed(draw.normal(65, 6), 1))
                .column("rpm", row -> Draw.fixed(draw.normal(1500, 120), 0))
                .column("pressure_pa", row -> Draw.fixed(draw.normal(101_325, 900), 0))
                .column("vibration", row -> Draw.fixed(draw.logNormal(-3, 0.4), 4))
                .column("angle", row -> String.valueOf(draw.whole(0, 359)));
        return table.column(
                "failed",
                row -> table.number(row, "temperature") + 20 * table.number(row, "load") + draw.normal(0, 5) > 80
                        ? "1"
                        : "0");
    }

    /** Three years, day by day: a season, a week, rain on some days. */
    static DraftTable daily(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(1095)
                .column("date", Draw::day)
                .column(
                        "temperature",
                        row -> Draw.fixed(12 - 9 * StrictMath.cos(2 * Math.PI * row / 365) + draw.normal(0, 3), 1))
                .column("rain_mm", row -> draw.chance(0.6) ? "0" : Draw.fixed(draw.exponential(4), 1))
                .column("wind", row -> Draw.fixed(draw.logNormal(1.2, 0.4), 1))
                .column("holiday", row -> row % 37 == 0 ? "yes" : "no");
        return table.column(
                "demand", row -> Draw.fixed(500 - 8 * table.number(row, "temperature") + draw.normal(0, 25), 0));
    }
}
