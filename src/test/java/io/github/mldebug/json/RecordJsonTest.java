package io.github.mldebug.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordJsonTest {
    private enum Color {
        DARK_RED,
        BLUE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private record Inner(int count, @Nullable String note) {}

    private record Outer(
            String name,
            Color color,
            boolean open,
            long big,
            double value,
            @Nullable Double se,
            @Nullable Integer chosen,
            @AlwaysPresent @Nullable String parent,
            List<Inner> inners,
            Map<String, Object> settings,
            List<List<Long>> counts) {}

    private record Wrapper(String before, @Flattened Inner inner, String after) {}

    private record Strict(List<Integer> lines) {
        Strict {
            if (lines.size() > 2) {
                throw new IllegalArgumentException("too many lines");
            }
        }
    }

    private record Numbers(
            int whole, long longer, double real, @Nullable Double maybe, List<Double> all) {}

    @Test
    void writesComponentsInDeclaredOrder() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("z", 1L);
        settings.put("a", 0.5);
        settings.put("solver", "newton");
        Outer outer = new Outer(
                "x",
                Color.DARK_RED,
                true,
                9_007_199_254_740_993L,
                0.1,
                null,
                null,
                null,
                List.of(new Inner(1, null), new Inner(2, "b")),
                settings,
                List.of(List.of(1L, 2L), List.of(3L, 4L)));

        assertEquals("""
                {"name":"x","color":"dark-red","open":true,"big":9007199254740993,"value":0.1,"se":null,"parent":null,\
                "inners":[{"count":1},{"count":2,"note":"b"}],"settings":{"z":1,"a":0.5,"solver":"newton"},\
                "counts":[[1,2],[3,4]]}""", RecordJson.line(outer));
    }

    @Test
    void prettyFormKeepsPlainListsOnOneLine() {
        Outer outer = new Outer(
                "x",
                Color.BLUE,
                false,
                1,
                Double.NaN,
                2.0,
                3,
                "p",
                List.of(new Inner(1, null)),
                Map.of(),
                List.of(List.of(1L, 2L), List.of(3L, 4L)));

        assertEquals("""
                {
                  "name": "x",
                  "color": "blue",
                  "open": false,
                  "big": 1,
                  "value": null,
                  "se": 2.0,
                  "chosen": 3,
                  "parent": "p",
                  "inners": [
                    {
                      "count": 1
                    }
                  ],
                  "settings": {},
                  "counts": [
                    [1, 2],
                    [3, 4]
                  ]
                }
                """, RecordJson.pretty(outer));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1, 1.0",
        "-0.0, 0.0",
        "1e-7, 1E-7",
        "1e-6, 0.000001",
        "0.30000000000000004, 0.3",
        "123456.7890123, 123456.789",
        "1234567890123, 1234567890000.0",
        "1e17, 1E+17",
        "2e-3, 0.002",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157E308, 1.797693135E+308",
    })
    void roundsDoublesToTenSignificantDigits(double value, String expected) {
        assertEquals(expected, RecordWriter.rounded(value));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void writesNumbersThatAreNoneAsNull(double value) {
        assertEquals(
                "{\"whole\":1,\"longer\":2,\"real\":null,\"maybe\":null,\"all\":[null]}",
                RecordJson.line(new Numbers(1, 2, value, value, List.of(value))));
    }

    @Test
    void readsNullWhereANumberWasExpectedAsNotANumber() {
        Numbers read = RecordJson.read(
                Numbers.class, "{\"whole\":1,\"longer\":2,\"real\":null,\"maybe\":null,\"all\":[null]}");

        assertEquals(new Numbers(1, 2, Double.NaN, null, List.of(Double.NaN)), read);
    }

    @Test
    void flattensAMarkedComponentAndFindsItAgain() {
        Wrapper wrapper = new Wrapper("a", new Inner(3, "n"), "z");

        String json = RecordJson.line(wrapper);

        assertEquals("{\"before\":\"a\",\"count\":3,\"note\":\"n\",\"after\":\"z\"}", json);
        assertEquals(wrapper, RecordJson.read(Wrapper.class, json));
    }

    @Test
    void ignoresUnknownFieldsWhateverTheyHold() {
        assertEquals(
                new Inner(4, null),
                RecordJson.read(Inner.class, "{\"later\":{\"a\":[1,{\"count\":9}]},\"count\":4,\"more\":[[]]}"));
    }

    @Test
    void fillsMissingFieldsWithTheEmptyValue() {
        assertEquals(new Numbers(0, 0, Double.NaN, null, List.of()), RecordJson.read(Numbers.class, "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"x\"}                                            | $.color: missing",
                "{\"name\":7}                                                | $.name: expected a string, found a number",
                "{\"name\":null}                                             | $.name: must not be null",
                "{\"color\":\"green\"}                                       | $.color: no Color is called 'green'",
                "{\"inners\":[{},{\"count\":\"many\"}]}                      "
                        + "| $.inners[1].count: expected a number, found a string",
                "{\"counts\":[[1],[2,3.5]]}                                  "
                        + "| $.counts[1][1]: 3.5 does not fit a number of type Long",
                "{\"big\":99999999999999999999}                              "
                        + "| $.big: 99999999999999999999 does not fit a number of type long",
                "{\"open\":\"yes\"}                                          "
                        + "| $.open: expected true or false, found a string",
                "[]                                                          | $: expected an object, found a list",
            })
    void namesThePlaceOfWhatIsWrong(String json, String message) {
        JsonFormatException problem = assertThrows(JsonFormatException.class, () -> RecordJson.read(Outer.class, json));

        assertEquals(message, problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"''", "' '", "{\"count\":1", "{\"count\":1}}", "{\"count\":1} 2", "{count:1}", "{\"count\":01}"})
    void refusesTextThatIsNotOneDocument(String json) {
        JsonFormatException problem = assertThrows(JsonFormatException.class, () -> RecordJson.read(Inner.class, json));

        assertEquals("$", problem.path());
    }

    @Test
    void reportsWhatTheConstructorRefuses() {
        JsonFormatException problem =
                assertThrows(JsonFormatException.class, () -> RecordJson.read(Strict.class, "{\"lines\":[1,2,3]}"));

        assertEquals("$: not acceptable: too many lines", problem.getMessage());
    }

    @Test
    void escapesWhatCouldSteerATerminal() {
        String hostile = "a\u001b[31m\u009b2J\u007f\u202e\u2028\n\ud800é漢\ud83d\ude00";

        String json = RecordJson.line(new Inner(1, hostile));

        assertEquals(
                "{\"count\":1,\"note\":\"a\\u001B[31m\\u009b2J\\u007F\\u202e\\u2028\\n\ufffdé漢\ud83d\ude00\"}", json);
        assertEquals(
                hostile.replace('\ud800', '\ufffd'),
                RecordJson.read(Inner.class, json).note());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsBackWhatItWrote(long seed) throws JsonProcessingException {
        Outer outer = randomOuter(new SplittableRandom(seed));

        String line = RecordJson.line(outer);
        String pretty = RecordJson.pretty(outer);

        assertEquals(outer, RecordJson.read(Outer.class, line));
        assertEquals(outer, RecordJson.read(Outer.class, pretty));
        ObjectMapper independent = new ObjectMapper();
        assertEquals(independent.readTree(line), independent.readTree(pretty));
        assertEquals(-1, line.indexOf('\n'));
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static Outer randomOuter(SplittableRandom random) {
        List<Inner> inners = new ArrayList<>();
        List<List<Long>> counts = new ArrayList<>();
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            inners.add(new Inner(random.nextInt(), random.nextBoolean() ? null : text(random)));
            counts.add(List.of(random.nextLong(), random.nextLong()));
            settings.put(text(random) + i, random.nextBoolean() ? (Object) random.nextLong() : rounded(random));
            settings.put(text(random) + "/" + i, random.nextBoolean() ? (Object) text(random) : random.nextBoolean());
        }
        return new Outer(
                text(random),
                Color.values()[random.nextInt(2)],
                random.nextBoolean(),
                random.nextLong(),
                rounded(random),
                random.nextBoolean() ? null : rounded(random),
                random.nextBoolean() ? null : random.nextInt(),
                random.nextBoolean() ? null : text(random),
                inners,
                settings,
                counts);
    }

    private static double rounded(SplittableRandom random) {
        double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 20));
        return Double.parseDouble(RecordWriter.rounded(value));
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x100 : 0x1ffff);
            text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 'x' : point);
        }
        return text.toString();
    }
}
