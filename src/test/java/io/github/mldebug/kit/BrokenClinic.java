package io.github.mldebug.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes {@code examples/broken/clinic.csv}: a small table in which everything that the first checks look for is wrong once,
 * and in which age and blood pressure really tell the outcome.
 */
public final class BrokenClinic {
    private static final int ROWS = 300;
    private static final long SEED = 7;

    private BrokenClinic() {}

    /** The whole file. */
    public static String csv() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(random, i));
        }
        // A copy-and-paste accident: five rows twice.
        for (int i = 0; i < 5; i++) {
            rows.add(150 + i, rows.get(20 + i));
        }
        // A note with a comma nobody quoted, and a row cut short.
        rows.set(70, rows.get(70) + ",called back, no answer");
        rows.set(
                211,
                rows.get(211)
                        .substring(
                                0, rows.get(211).lastIndexOf(',', rows.get(211).lastIndexOf(',') - 1)));
        return "visit_id,site,age,weight_kg,smoker,blood_pressure,outcome_code,outcome\n" + String.join("\n", rows)
                + "\n";
    }

    private static String row(SplittableRandom random, int number) {
        int age = 20 + random.nextInt(60);
        double weight = 75 + 12 * normal(random);
        boolean smoker = random.nextInt(4) == 0;
        double pressure = 100 + 0.5 * age + 10 * normal(random);
        double score = (age - 50) / 12.0 + (pressure - 125) / 12.0 + normal(random);
        boolean ill = score > 0.6;
        String ageCell = random.nextInt(20) == 0 ? "-999" : Integer.toString(age);
        String weightCell = random.nextInt(3) == 0 ? "" : String.format(Locale.ROOT, "%.1f", weight);
        return String.join(
                ",",
                "V" + (10_000 + number * 7),
                "north",
                ageCell,
                weightCell,
                smoker ? "yes" : "no",
                String.format(Locale.ROOT, "%.0f", pressure),
                ill ? "2" : "1",
                ill ? "ill" : "well");
    }

    /** Box and Muller's. */
    private static double normal(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
