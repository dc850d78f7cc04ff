package io.github.mldebug.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.Place;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RawFeaturesTest {
    private static final double MISSING = Double.NaN;

    @Test
    void standardisesANumberByItsTrainingRowsOnly() {
        Feature feature = feature(number(2, 4, 100));

        double[] encoded = encode(feature, rows(0, 1), rows(0, 1, 2));

        assertArrayEquals(new double[] {-1, 1, 97}, encoded, 1e-12);
    }

    @Test
    void weighsTheMeanAndTheSpread() {
        Feature feature = feature(number(0, 4));

        FittedFeature fitted = feature.fit(Sample.unlabelled(rows(0, 1), new double[] {3, 1}));

        // Mean 1, variance (3·1 + 1·9)/4 = 3.
        assertArrayEquals(new double[] {-1 / Math.sqrt(3), Math.sqrt(3)}, encode(fitted, 0, rows(0, 1)), 1e-12);
    }

    @Test
    void readsAMissingNumberAsTheMeanOfTheTrainingRows() {
        Feature feature = feature(number(1, MISSING, 3, MISSING));

        assertArrayEquals(new double[] {-1, 0, 1, 0}, encode(feature, rows(0, 1, 2), rows(0, 1, 2, 3)), 1e-12);
    }

    @Test
    void encodesAConstantAsZeroEvenWhereItIsNotConstantLater() {
        double tenth = 0.1 + 0.2;
        Feature feature = feature(number(tenth, tenth, tenth, 5));

        assertArrayEquals(new double[] {0, 0, 0, 0}, encode(feature, rows(0, 1, 2), rows(0, 1, 2, 3)), 0);
    }

    @Test
    void standardisesNumbersWhoseSquaresAreNoDoubles() {
        for (double size : new double[] {1e-320, 1e-200, 1e200, 4e307}) {
            Feature feature = feature(number(-4 * size, 4 * size, MISSING, 4 * size, -4 * size));

            assertArrayEquals(new double[] {-1, 1, 0, 1, -1}, encode(feature, rows(5), rows(5)), 1e-2);
        }
        Feature constant = feature(number(1.7e308, 1.7e308, -1.7e308));

        assertArrayEquals(new double[] {0, 0, 0}, encode(constant, rows(0, 1), rows(0, 1, 2)), 0);
    }

    @Test
    void keepsItsDigitsWhenTheMeanIsLargeBesideTheSpread() {
        Feature feature = feature(number(1e9 + 1, 1e9 + 2, 1e9 + 3));

        assertArrayEquals(
                new double[] {-Math.sqrt(1.5), 0, Math.sqrt(1.5)}, encode(feature, rows(0, 1, 2), rows(0, 1, 2)), 1e-6);
    }

    @Test
    void makesAnIndicatorOfEachLevelButTheMostFrequent() {
        Feature feature = feature(words("aaaaaaabbbbbbccccc"));

        FittedFeature fitted = feature.fit(Sample.unlabelled(rows(18), null));

        assertEquals(List.of("c=b", "c=c"), fitted.outputs());
        assertArrayEquals(new double[] {0, 1, 0}, encode(fitted, 0, rows(0, 7, 13)), 0);
        assertArrayEquals(new double[] {0, 0, 1}, encode(fitted, 1, rows(0, 7, 13)), 0);
    }

    @Test
    void poolsRareLevelsAndThoseOnlySeenLater() {
        Feature feature = feature(words("aaaaabbbbbccccd"));

        FittedFeature fitted = feature.fit(Sample.unlabelled(rows(14), null));

        assertEquals(List.of("c=b", "c=other"), fitted.outputs());
        assertArrayEquals(new double[] {0, 1, 1}, encode(fitted, 1, rows(0, 10, 14)), 0);
    }

    @Test
    void readsALevelOnlySeenLaterAsTheReferenceWhenThereIsNoOther() {
        Feature feature = feature(words("aaaaabbbbbd"));

        FittedFeature fitted = feature.fit(Sample.unlabelled(rows(10), null));

        assertEquals(List.of("c=b"), fitted.outputs());
        assertArrayEquals(new double[] {0}, encode(fitted, 0, new int[] {10}), 0);
    }

    @Test
    void givesMissingCellsALevelOfTheirOwn() {
        Feature feature = feature(words("aaaaaaabbbbb....."));

        FittedFeature fitted = feature.fit(Sample.unlabelled(rows(17), null));

        assertEquals(List.of("c=b", "c=missing"), fitted.outputs());
    }

    @Test
    void hasNothingToSayWhenEveryLevelIsRare() {
        assertTrue(feature(words("abcd"))
                .fit(Sample.unlabelled(rows(4), null))
                .outputs()
                .isEmpty());
    }

    @Test
    void findsAColumnByItsKeyWithOrWithoutBackquotes() {
        FeatureParser parser = new FeatureParser(table());

        assertEquals("age", parser.parse("age").expression());
        assertEquals("age", parser.parse(" `age` ").expression());
        assertEquals("`body mass`", parser.parse("body mass").expression());
        assertEquals(List.of("body mass"), parser.parse("`body mass`").columns());
    }

    @Test
    void suggestsTheColumnThatWasMeant() {
        UserError error = assertThrows(UserError.class, () -> new FeatureParser(table()).parse("aeg"));

        assertEquals("no column 'aeg' in t.csv", error.getMessage());
        assertEquals("did you mean `age`?", error.hint());
        assertEquals(new Place("aeg", 0, 3), error.place().orElseThrow());
    }

    private static Table table() {
        Source source =
                new Source("t.csv", 0, "", new Dialect(",", "\"", "UTF-8", true), new RowLedger(1, 1, 0, 0), List.of());
        NumericColumn age =
                new NumericColumn("age", "age", Role.NUMERIC, new double[] {1}, new TreeMap<>(), NumberSpelling.PLAIN);
        NumericColumn mass = new NumericColumn(
                "body mass", "body mass", Role.NUMERIC, new double[] {1}, new TreeMap<>(), NumberSpelling.PLAIN);
        return new Table(source, List.of(age, mass), new int[] {2});
    }

    private static NumericColumn number(double... values) {
        return new NumericColumn("x", "x", Role.NUMERIC, values, new TreeMap<>(), NumberSpelling.PLAIN);
    }

    /** One word a letter; a point is missing. */
    private static TextColumn words(String letters) {
        List<String> words = new ArrayList<>();
        int[] codes = new int[letters.length()];
        for (int i = 0; i < codes.length; i++) {
            String word = letters.substring(i, i + 1);
            if (!word.equals(".") && !words.contains(word)) {
                words.add(word);
            }
            codes[i] = words.indexOf(word);
        }
        return new TextColumn("c", "c", Role.CATEGORICAL, codes, words, new TreeMap<>());
    }

    private static Feature feature(io.github.mldebug.table.Column column) {
        return FeatureParser.of(column).orElseThrow();
    }

    private static double[] encode(Feature feature, int[] train, int[] rows) {
        return encode(feature.fit(Sample.unlabelled(train, null)), 0, rows);
    }

    private static double[] encode(FittedFeature fitted, int output, int[] rows) {
        double[] into = new double[rows.length + 1];
        Arrays.fill(into, -77);
        fitted.fill(rows, 0, rows.length, output, into, 1);
        return Arrays.copyOfRange(into, 1, into.length);
    }

    private static int[] rows(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static int[] rows(int first, int... others) {
        return IntStream.concat(IntStream.of(first), IntStream.of(others)).toArray();
    }
}
