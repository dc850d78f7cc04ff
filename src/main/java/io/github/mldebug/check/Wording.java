package io.github.mldebug.check;

import io.github.mldebug.config.Kind;
import io.github.mldebug.config.Pair;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
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

    /** An option with a value, as {@code --exclude 'my column'}, ready for a shell; where commas part values, this is one. */
    public static String option(String option, String value) {
        boolean list = Setting.find(option.replaceFirst("^-+", ""))
                .filter(setting -> setting.kind() == Kind.LIST)
                .isPresent();
        String word = list ? Settings.listItem(value) : value;
        // What looks like another option is a value only behind an equals sign.
        return option + (word.startsWith("-") ? "=" : " ") + shell(word);
    }

    /** The option once for every value; of very many, the first twenty and three dots. */
    public static String options(String option, List<String> values) {
        String text = values.stream()
                .limit(MOST_ARGUMENTS)
                .map(value -> option(option, value))
                .collect(Collectors.joining(" "));
        return values.size() > MOST_ARGUMENTS ? text + " …" : text;
    }

    /** The options that read some values of a column as missing. */
    public static String missingTokens(String key, List<String> values) {
        return options(
                "--missing-token",
                values.stream().map(value -> Pair.text(key, value)).toList());
    }

    /** A column as it stands in an expression: in backticks unless it is a plain word. */
    public static String inExpression(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : "`" + key + "`";
    }

    /** One argument as a shell needs it: POSIX quotes, but for what cannot be seen or typed, {@code $'a\\tb'}, as bash and zsh. */
    public static String shell(String argument) {
        if (argument.matches("[A-Za-z0-9_./:=,+@%-]+")) {
            return argument;
        }
        if (argument.codePoints().allMatch(Wording::isVisible)) {
            return "'" + argument.replace("'", "'\\''") + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        argument.codePoints().forEach(point -> quoted.append(isVisible(point) ? typed(point) : escaped(point)));
        return quoted.append('\'').toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    private static String typed(int point) {
        return (point == '\'' || point == '\\' ? "\\" : "") + Character.toString(point);
    }

    private static String escaped(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                String.format(Locale.ROOT, point < 0x80 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x", point);
        };
    }
}
