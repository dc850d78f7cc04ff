package io.github.mldebug.kit;

import java.util.Locale;
import java.util.SplittableRandom;

/** Draws of the kinds that tables hold; one seed, one sequence. */
public final class Draw {
    private final SplittableRandom random;

    /** Draws of that seed. */
    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A share from 0, included, to 1. */
    public double share() {
        return random.nextDouble();
    }

    /** Whether something of that probability happens. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    public int whole(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** A normal number, by Box and Muller's method, with the same bits on every machine. */
    public double normal(double mean, double sd) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return mean + sd * radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** A number whose natural logarithm is normal. */
    public double logNormal(double mean, double sd) {
        return StrictMath.exp(normal(mean, sd));
    }

    /** A waiting time of that mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** A number of events of that mean, at most a few dozen. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int events = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            events++;
        }
        return Math.max(events, 0);
    }

    /** One of the values, all equally likely. */
    public String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** One of the values, each half as likely again as the next. */
    public String mostlyFirst(String... values) {
        double total = 0;
        double weight = 1;
        for (int i = 0; i < values.length; i++, weight /= 1.5) {
            total += weight;
        }
        double wanted = random.nextDouble() * total;
        weight = 1;
        for (int i = 0; i < values.length - 1; i++, weight /= 1.5) {
            wanted -= weight;
            if (wanted < 0) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }

    /** A number with so many digits after the point. */
    public static String fixed(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /** The date so many days after 1 January 2021, as 2021-01-31. */
    public static String day(int number) {
        return java.time.LocalDate.of(2021, 1, 1).plusDays(number).toString();
    }
}
