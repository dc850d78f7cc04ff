package io.github.mldebug.catalog.column;

import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way in which a column can mix types.
 *
 * @param usual what most cells are, in a word
 * @param most the kinds of these
 * @param few the kinds of the others
 * @param cost what the others cost, as the end of a sentence
 */
record TypeMix(String usual, Set<CellKind> most, Set<CellKind> few, String cost) {
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final TypeMix AMONG_NUMBERS = new TypeMix(
            "numbers",
            Set.of(CellKind.NUMBER, CellKind.INFINITE, CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT),
            Set.of(CellKind.WORD, CellKind.DATE),
            "; because of them the column is read as text");
    private static final TypeMix AMONG_DATES = new TypeMix(
            "dates",
            Set.of(CellKind.DATE),
            Set.of(CellKind.WORD, CellKind.NUMBER, CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT),
            ", which are no dates");
    private static final TypeMix AMONG_WORDS = new TypeMix(
            "words", Set.of(CellKind.WORD), Set.of(CellKind.NUMBER, CellKind.INFINITE), ", which are numbers");

    /** The mix of a column, when the usual kinds make at least such a share of it and the others are there at all. */
    static Optional<TypeMix> of(TextColumn column, Kinds kinds, double share) {
        Optional<TypeMix> values = Stream.of(AMONG_NUMBERS, AMONG_DATES)
                .filter(mix -> mix.isIn(kinds, share))
                .findFirst();
        boolean words = values.isEmpty() && AMONG_WORDS.isIn(kinds, share) && isOfPlainWords(column);
        return words ? Optional.of(AMONG_WORDS) : values;
    }

    private boolean isIn(Kinds kinds, double share) {
        long odd = kinds.rows(few);
        long usualRows = kinds.rows(most);
        return odd > 0 && usualRows >= share * (usualRows + odd);
    }

    /** Whether the words are categories without a digit in any: sizes, grades and addresses may well be numbers too. */
    private static boolean isOfPlainWords(TextColumn column) {
        return column.role() == Role.CATEGORICAL
                && column.words().stream()
                        .map(String::strip)
                        .allMatch(word -> !DIGIT.matcher(word).find() || CellKind.of(word) == CellKind.NUMBER);
    }
}
