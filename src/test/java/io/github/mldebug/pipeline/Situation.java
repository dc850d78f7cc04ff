package io.github.mldebug.pipeline;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A situation whose truth is known, met again and again with other random numbers.
 *
 * @param what is met, in words
 * @param counted what is counted, in words
 * @param bound what the mean over all times must keep to
 * @param quick how many times in every build
 * @param full how many times under -Plong
 * @param shortfall why its bound is known not to hold; empty when it holds
 * @param once meets it once, with a seed; 1 when what is counted happens, else 0, or a number of events
 */
record Situation(
        String what, String counted, Bound bound, int quick, int full, IntToDoubleFunction once, String shortfall) {
    /** One whose bound holds. */
    Situation(String what, String counted, Bound bound, int quick, int full, IntToDoubleFunction once) {
        this(what, counted, bound, quick, full, once, "");
    }

    /** The same, known to fall short of its bound, and why. */
    Situation fallingShort(String why) {
        return new Situation(what, counted, bound, 0, full, once, why);
    }

    /** A bound on a mean. */
    sealed interface Bound {
        /** Whether a mean over so many times keeps to it. */
        boolean holds(double mean, int times);

        /** As the page says it. */
        String text();
    }

    /** A rate of at most so much: as many events as chance gives at that rate in 97.5 of 100 builds are allowed. */
    record Rate(double most) implements Bound {
        @Override
        public boolean holds(double mean, int times) {
            return Math.round(mean * times)
                    <= BinomialDistribution.of(times, most).inverseCumulativeProbability(0.975);
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "at most %.3g", most);
        }
    }

    /** A rate of at least so much: not fewer events than chance gives at that rate in 97.5 of 100 builds. */
    record Power(double least) implements Bound {
        @Override
        public boolean holds(double mean, int times) {
            return Math.round(mean * times)
                    >= BinomialDistribution.of(times, least).inverseCumulativeProbability(0.025);
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "at least %.3g", least);
        }
    }

    /** A mean number of rare events of at most so much, again with what chance gives in 97.5 of 100 builds. */
    record Most(double most) implements Bound {
        @Override
        public boolean holds(double mean, int times) {
            return Math.round(mean * times)
                    <= PoissonDistribution.of(most * times).inverseCumulativeProbability(0.975);
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "mean at most %.3g", most);
        }
    }

    /** A mean number of events of at least so much. */
    record Least(double least) implements Bound {
        @Override
        public boolean holds(double mean, int times) {
            return mean >= least;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "mean at least %.3g", least);
        }
    }

    /** The mean over the first so many seeds; the same on any number of threads. */
    double mean(int times) {
        double[] events = IntStream.range(0, times).parallel().mapToDouble(once).toArray();
        double sum = 0;
        for (double one : events) {
            sum += one;
        }
        return sum / times;
    }
}
