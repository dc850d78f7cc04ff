package io.github.mldebug.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.kit.TextTables;
import io.github.mldebug.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each expression is worth in each row, before it is standardised or made into indicators. */
class ExpressionValuesTest {
    private static final Table TABLE = TextTables.table("""
            price,change,debt,few,state,ts,note
            1,-3,0,1,CA,2024-02-28 23:30,one two
            10,0,2,2,CA,2024-02-29 00:00,
            100,,5,1,NY,2024-03-01 12:00,a  b c
            ,3,-4,2,,,ünïcödé is one word of four
            1000,0.5,8,1,NY,2023-12-31 06:45,x y
            0.001,2,1,2,TX,2030-01-01 07:00,é
            """);

    /** Expression, number of training rows, and what it is in every row of the table. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Above zero in training: the logarithm, and the least of the training rows for what is not.
                "log(price)            | 3 | 0 2.303 4.605 - 6.908 -6.908",
                // Zeros or negative numbers in training: u is the lower decile of 0.5, 2, 3 and 3: 0.95.
                "log(change)           | 6 | -1.425 0 - 1.425 0.4229 1.133",
                "log(debt)             | 2 | 0 0.6931 1.253 -1.099 1.609 0.4055",
                "log(log(price))       | 3 | 0 0.6466 1.036 - 1.316 -1.316",
                // The 1 % and 99 % quantiles of 1, 10, 100 lie 0.02 between neighbours.
                "clip(price)           | 3 | 1.180 10.00 98.20 - 98.20 1.180",
                "bin(price, 2)         | 6 | 'up to 10' 'up to 10' 'above 10' missing 'above 10' 'up to 10'",
                "bin(few, 9)           | 6 | 'up to 1' 'above 1' 'up to 1' 'above 1' 'up to 1' 'above 1'",
                "bin(price, 3)         | 3 | 'up to 1' 'above 1 to 10' 'above 10' missing 'above 10' 'up to 1'",
                "product(price, debt)  | 3 | 0 20.00 500.0 - 8000 0.001000",
                "ratio(price, debt)    | 3 | - 5.000 20.00 - 125.0 0.001000",
                "difference(price, debt) | 3 | 1.000 8.000 95.00 - 992.0 -0.9990",
                "difference(ts, ts)    | 3 | 0 0 0 - 0 0",
                "cross(few, state)     | 6 | '1, CA' '2, CA' '1, NY' '2, missing' '1, NY' '2, TX'",
                "cross(few, state)     | 3 | '1, CA' '2, CA' '1, NY' new '1, NY' new",
                "onehot(few)           | 6 | 1 2 1 2 1 2",
                "frequency(state)      | 4 | 0.5000 0.5000 0.2500 0.2500 0.2500 0",
                "frequency(bin(price, 2)) | 5 | 0.4000 0.4000 0.4000 0.2000 0.4000 0.4000",
                "missing(change)       | 1 | 0 0 1.000 0 0 0",
                "missing(state)        | 1 | 0 0 0 1.000 0 0",
                "missing(ts)           | 1 | 0 0 0 1.000 0 0",
                "missing(note)         | 1 | 0 1.000 0 0 0 0",
                "missing(ratio(price, debt)) | 1 | 1.000 0 0 1.000 0 0",
                "missing(cross(state, bin(price, 2))) | 6 | 0 0 0 1.000 0 0",
                "elapsed(ts)           | 4 | 0 0.02083 1.521 - -59.70 2133",
                "log(elapsed(ts))      | 3 | 0 0.1151 2.293 - -5.859 9.433",
                "month(ts)             | 1 | Feb Feb Mar missing Dec Jan",
                "weekday(ts)           | 1 | Wed Thu Fri missing Sun Tue",
                "hour(ts)              | 1 | 23 0 12 missing 6 7",
                "length(note)          | 1 | 7.000 - 6.000 27.00 3.000 1.000",
                "length(state)         | 1 | 2.000 2.000 2.000 - 2.000 2.000",
                "words(note)           | 1 | 2.000 - 3.000 6.000 2.000 1.000",
            })
    void ofEachRow(String line) {
        String[] parts = line.split("\\|", -1);
        String expression = parts[0].strip();
        int training = Integer.parseInt(parts[1].strip());

        assertEquals(parts[2].strip(), shown(TABLE, expression, training), expression);
    }

    @Test
    void aResultThatIsNoFiniteNumberIsMissing() {
        Table table = TextTables.table("a,b\n1e300,1e300\n-1e300,1e300\n2,0\n0,0\n");

        assertEquals("- - 0 0", shown(table, "product(a, b)", 4));
        assertEquals("1.000 -1.000 - -", shown(table, "ratio(a, b)", 4));
    }

    @Test
    void datesAreReadInTheOrderOfDayAndMonthThatFitsThem() {
        Table table = TextTables.table("d\n02/01/2024\n31/01/2024\n02/02/2024\n02/01/2024\n");

        assertEquals("0 29.00 31.00 0", shown(table, "elapsed(d)", 4));
        assertEquals("Jan Jan Feb Jan", shown(table, "month(d)", 4));
    }

    /** Dates in other words' order, and repeated ones, are where they stand. */
    @Test
    void aDateThatRepeatsIsTheSameInEachOfItsRows() {
        Table table = TextTables.table("d\n2024-01-05\n2024-01-01\n2024-01-05\n2024-01-09\n2024-01-01\n");

        assertEquals("4.000 0 4.000 8.000 0", shown(table, "elapsed(d)", 5));
    }

    private static String shown(Table table, String expression, int training) {
        Term term = (Term) new ExpressionBuilder(new ColumnTerms(table), 0, expression)
                .part(ExpressionReader.read(expression))
                .value();
        int[] all = IntStream.range(0, table.rows()).toArray();
        Sample sample = Sample.unlabelled(Arrays.copyOf(all, training), null);
        List<String> cells = term instanceof NumberTerm number
                ? Arrays.stream(number.fit(sample).of(all))
                        .mapToObj(ExpressionValuesTest::shown)
                        .toList()
                : levels(((CategoryTerm) term).fit(sample), all);
        return cells.stream().collect(Collectors.joining(" "));
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "-" : value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
    }

    private static List<String> levels(Levels levels, int[] rows) {
        return Arrays.stream(levels.of(rows))
                .mapToObj(level ->
                        level == Levels.MISSING ? "missing" : level == Levels.UNSEEN ? "new" : levels.name(level))
                .map(name -> name.contains(" ") ? "'" + name + "'" : name)
                .toList();
    }
}
