package io.github.mldebug.present;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers for people: as many digits as their standard error supports, and {@code ~} for what cannot be told. */
final class Figures {
    /** What stands where there is no number. */
    static final String UNKNOWN = "~";

    /** Half the width of a two-sided 90 % interval in standard errors, of the normal distribution. */
    private static final double NORMAL_95 = 1.6448536269514722;

    private static final int MOST_DECIMALS = 10;
    private static final int PLAIN_DECIMALS = -3;
    private static final int USUAL_DECIMALS = 3;
    private static final int SIGNIFICANT = 4;
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e7;
    private static final double SMALLEST_P = 0.001;

    private Figures() {}

    /** How many decimals a number with this standard error deserves: down to a tenth of it; negative for large ones. */
    static int decimals(@Nullable Double standardError) {
        if (standardError == null || !(standardError > 0) || Double.isInfinite(standardError)) {
            return USUAL_DECIMALS;
        }
        int decimals = (int) Math.ceil(1 - Math.log10(standardError));
        return Math.min(MOST_DECIMALS, decimals);
    }

    /** How many decimals the ends of a 90 % interval deserve. */
    static int decimals(List<Double> interval) {
        return decimals((interval.get(1) - interval.get(0)) / 2 / NORMAL_95);
    }

    static String fixed(@Nullable Double value, int decimals) {
        if (value == null || !Double.isFinite(value)) {
            return UNKNOWN;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        if (decimals >= PLAIN_DECIMALS) {
            return exact.setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN).toPlainString();
        }
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : scientific(rounded);
    }

    /** As {@link #fixed}, with a sign unless it is zero. */
    static String signed(@Nullable Double value, int decimals) {
        String text = fixed(value, decimals);
        return text.equals(UNKNOWN) || text.startsWith("-") || isZero(text) ? text : "+" + text;
    }

    static String interval(List<Double> interval, int decimals) {
        return "[" + fixed(interval.get(0), decimals) + ", " + fixed(interval.get(1), decimals) + "]";
    }

    static String signedInterval(List<Double> interval, int decimals) {
        return "[" + signed(interval.get(0), decimals) + ", " + signed(interval.get(1), decimals) + "]";
    }

    /** A number of no known precision, to four significant digits. */
    static String plain(@Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            return UNKNOWN;
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGE) {
            return Long.toString(value.longValue());
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(SIGNIFICANT)).stripTrailingZeros();
        double size = Math.abs(value);
        return size < SMALL || size >= LARGE ? scientific(rounded) : rounded.toPlainString();
    }

    /** A p-value with its relation sign, as {@code p = 0.025} or {@code p < 0.001}. */
    static String probability(double p) {
        return p < SMALLEST_P ? "p < 0.001" : "p = " + fixed(p, USUAL_DECIMALS);
    }

    static String percent(double share) {
        return fixed(share * 100, share * 100 >= 10 ? 0 : 1) + " %";
    }

    /** As {@code 3 rows}, {@code 1 row}. */
    static String count(long number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        return number + " " + (noun.endsWith("x") ? noun + "es" : noun + "s");
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '.');
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
