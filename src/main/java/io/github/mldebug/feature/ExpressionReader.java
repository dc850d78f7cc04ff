package io.github.mldebug.feature;

import io.github.mldebug.error.Place;
import io.github.mldebug.error.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the form of an expression: {@code name}, {@code `any name`} or {@code name(argument, argument)}. A name outside
 * backquotes is anything but blanks, commas, parentheses and backquotes; a backquote inside backquotes is doubled.
 */
final class ExpressionReader {
    /** Deeper expressions are refused: nobody can read them. */
    private static final int DEEPEST = 16;

    private static final char QUOTE = '`';

    private final String text;
    private int next;

    private ExpressionReader(String text) {
        this.text = text;
    }

    /** @throws UserError with the place, where the text has no such form */
    static Written read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        Written written = reader.expression(0);
        reader.skipBlanks();
        if (reader.next < text.length()) {
            int from = reader.next;
            throw reader.error("nothing can follow here", reader.whatFollows(), from, text.length());
        }
        return written;
    }

    private Written expression(int depth) {
        skipBlanks();
        int from = next;
        if (depth > DEEPEST) {
            throw error(
                    "more than " + DEEPEST + " expressions inside one another", "make it simpler", from, text.length());
        }
        if (isAt(QUOTE)) {
            return quoted();
        }
        while (next < text.length() && isOfName(text.charAt(next))) {
            next++;
        }
        if (next == from) {
            String found = next == text.length() ? "the end" : "'" + text.charAt(next) + "'";
            throw error(
                    "a column or an expression is missing before " + found,
                    HINT,
                    from,
                    Math.min(text.length(), from + 1));
        }
        int nameTo = next;
        String name = text.substring(from, nameTo);
        skipBlanks();
        return isAt('(') ? call(name, from, nameTo, depth) : plain(name, from, nameTo);
    }

    private static final String HINT = "write it as log(price) or ratio(income, debt); see: mldebug explain";

    private Written plain(String name, int from, int nameTo) {
        next = nameTo;
        return new Written.Name(name, false, from, nameTo);
    }

    private Written call(String name, int from, int nameTo, int depth) {
        next++;
        List<Written> arguments = new ArrayList<>();
        skipBlanks();
        if (isAt(')')) {
            next++;
            return new Written.Call(name, nameTo, arguments, from, next);
        }
        while (true) {
            arguments.add(expression(depth + 1));
            skipBlanks();
            if (isAt(')')) {
                next++;
                return new Written.Call(name, nameTo, arguments, from, next);
            }
            if (!isAt(',')) {
                String found = next == text.length() ? "the end" : "'" + text.charAt(next) + "'";
                throw error(
                        "a comma or a closing parenthesis is missing before " + found,
                        whatFollows(),
                        next,
                        Math.min(text.length(), next + 1));
            }
            next++;
        }
    }

    /** What to do about text that goes on where an expression is at its end. */
    private String whatFollows() {
        return Operators.hint(text, next).orElse("names with blanks or commas need backquotes: `body mass`");
    }

    private Written quoted() {
        int from = next;
        StringBuilder name = new StringBuilder();
        next++;
        while (next < text.length()) {
            char c = text.charAt(next++);
            if (c != QUOTE) {
                name.append(c);
            } else if (isAt(QUOTE)) {
                name.append(QUOTE);
                next++;
            } else {
                return new Written.Name(name.toString(), true, from, next);
            }
        }
        throw error("this backquote has no partner", "close the name: `body mass`", from, text.length());
    }

    private static boolean isOfName(char c) {
        return !Character.isWhitespace(c) && c != '(' && c != ')' && c != ',' && c != QUOTE;
    }

    private boolean isAt(char c) {
        return next < text.length() && text.charAt(next) == c;
    }

    private void skipBlanks() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
    }

    private UserError error(String message, String hint, int from, int to) {
        return new UserError(message, hint, Place.of(text, from, to));
    }
}
