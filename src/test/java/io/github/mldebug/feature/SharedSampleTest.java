package io.github.mldebug.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.kit.TextTables;
import io.github.mldebug.table.Table;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What features of one sample share changes nothing in what they learn and read. */
class SharedSampleTest {
    private static final List<String> EXPRESSIONS = List.of(
            "cross(bin(a, 4), bin(b, 4))",
            "cross(bin(a, 4), bin(b, 9))",
            "cross(bin(b, 4), k)",
            "cross(k, w)",
            "cross(cross(bin(a, 4), k), bin(b, 30))",
            "cross(w, bin(b, 90))",
            "bin(a, 20)",
            "b");

    /** Numbers with gaps and repeats, a few levels with gaps, and many words of which most are rare. */
    private static Table table(int rows) {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("a,b,k,w\n");
        for (int row = 0; row < rows; row++) {
            text.append(random.nextInt(9) == 0 ? "" : random.nextInt(40) / 4.0)
                    .append(',')
                    .append(random.nextInt(7) == 0 ? "" : random.nextInt(500) - 250)
                    .append(',')
                    .append(random.nextInt(8) == 0 ? "" : "k" + random.nextInt(3))
                    .append(",w")
                    .append(random.nextInt(1 + random.nextInt(200)))
                    .append('\n');
        }
        return TextTables.table(text.toString());
    }

    @Test
    void featuresOfASharedSampleAreThoseOfTheirOwn() {
        Table table = table(900);
        FeatureParser parser = new FeatureParser(table);
        int[] all = IntStream.range(0, 900).toArray();
        // Half of the rows to learn from, so that others hold levels and pairs that were not there.
        Sample alone =
                Sample.unlabelled(IntStream.range(0, 450).map(row -> 2 * row).toArray(), null);
        Sample shared = alone.shared();
        for (String expression : EXPRESSIONS) {
            FittedFeature own = parser.parse(expression).fit(alone);
            FittedFeature together = parser.parse(expression).fit(shared);
            assertEquals(own.outputs(), together.outputs());
            for (int[] rows : List.of(shared.rows(), all)) {
                assertArrayEquals(read(own, rows), read(together, rows), expression);
                assertArrayEquals(read(own, rows), read(together.on(table(900)), rows), expression);
            }
        }
    }

    private static double[][] read(FittedFeature fitted, int[] rows) {
        double[][] read = new double[fitted.outputs().size()][rows.length];
        for (int output = 0; output < read.length; output++) {
            fitted.fill(rows, 0, rows.length, output, read[output], 0);
        }
        return read;
    }
}
