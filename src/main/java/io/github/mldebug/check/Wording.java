package io.github.mldebug.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How findings say numbers, names and commands, so that all of them say them alike. */
public final class Wording {
    private static final int LONGEST_VALUE = 40;
    private static final int MOST_NAMES = 5;
    private static final int MOST_ARGUMENTS = 20;

    private Wording() {}

    /** {@code 1 row}, {@code 12 rows}. */
    public static String count(long number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }

    /** {@code 12 of 150 rows (8 %)}. */
    public static String of(long part, long whole, String singular) {
        return part + " of " + count(whole, singular) + " (" + percent(part, whole) + ")";
    }

    /** A share with the digits that matter: {@code 8 %}, {@code 0.5 %}; never {@code 0 %} for some nor {@code 100 %} for all but some. */
    public static String percent(long part, long whole) {
        double percent = 100.0 * part / whole;
        if (part == 0 || part == whole) {
            return Math.round(percent) + " %";
        }
        if (percent < 0.1) {
            return "below 0.1 %";
        }
        if (percent > 99.9) {
            return "above 99.9 %";
        }
        return number(Math.round(percent * 10) / 10.0) + " %";
    }

    /** A number with at most four significant digits, without trailing zeros, never in exponents below a million. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1000 && magnitude < 1e15) {
            return Long.toString(Math.round(value));
        }
        String text = String.format(Locale.ROOT, magnitude < 1e-4 || magnitude >= 1e15 ? "%.3e" : "%.4g", value);
        return text.contains("e") || !text.contains(".") ? text : text.replaceAll("\\.?0+$", "");
    }

    /** A name or value in quotes, cut to 40 characters. */
    public static String quoted(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_VALUE) {
            return "'" + text + "'";
        }
        return "'" + text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…'";
    }

    /** Names in quotes, the first five and how many more. */
    public static String names(List<String> names) {
        int more = names.size() - MOST_NAMES;
        if (more > 1) {
            return names.stream().limit(MOST_NAMES).map(Wording::quoted).collect(Collectors.joining(", ")) + " and "
                    + more + " more";
        }
        return enumeration(names.stream().map(Wording::quoted).toList());
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String enumeration(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    /** An option with a value, as {@code --exclude 'my column'}, ready for a shell. */
    public static String option(String option, String value) {
        return option + " " + shell(value);
    }

    /** The option once for every value; of very many, the first twenty and three dots. */
    public static String options(String option, List<String> values) {
        String text = values.stream()
                .limit(MOST_ARGUMENTS)
                .map(value -> option(option, value))
                .collect(Collectors.joining(" "));
        return values.size() > MOST_ARGUMENTS ? text + " …" : text;
    }

    /** A column as it stands in an expression: in backticks unless it is a plain word. */
    public static String inExpression(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : "`" + key + "`";
    }

    /** One argument as a POSIX shell needs it. */
    public static String shell(String argument) {
        if (argument.matches("[A-Za-z0-9_./:=,+@%-]+")) {
            return argument;
        }
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
