package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.BrokenClinic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands, in a folder of their own. */
class AppTest {
    private static final Path PENGUINS = Path.of("examples/penguins/penguins.csv");

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), folder, Map.of(), false, false, 80, true);
        int code = new App(console).run(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private void penguins() throws IOException {
        Files.copy(PENGUINS, folder.resolve("penguins.csv"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void findsAModelOfTwoFeaturesForThePenguins() throws IOException {
        penguins();

        Ran ran = run("baseline", "penguins.csv", "--target", "species");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("WORKING"), ran.out());
        assertTrue(ran.out().contains("mldebug iterate --add-feature"), ran.out());
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= 80), ran.out());
        assertTrue(Files.exists(folder.resolve(".mldebug/splits.lock.json")));
    }

    @Test
    void saysTheSameOnAnySecondRunAndNumberOfThreads() throws IOException {
        penguins();
        String first = run("baseline", "penguins.csv", "--format", "json").out();
        byte[] ledger = Files.readAllBytes(folder.resolve(".mldebug/ledger.jsonl"));

        String second = run("baseline", "penguins.csv", "--format", "json", "--threads", "1")
                .out();

        assertEquals(first, second);
        assertEquals(
                new String(ledger, StandardCharsets.UTF_8), Files.readString(folder.resolve(".mldebug/ledger.jsonl")));
        assertTrue(first.contains("\"working\" : true") || first.contains("\"working\": true"), first);
    }

    @Test
    void anAppendedRowACorrectedLabelAndANewColumnMoveNoOtherRow() throws IOException {
        penguins();
        run("baseline", "penguins.csv", "--target", "species");
        List<String> before = folds();
        List<String> lines = Files.readAllLines(folder.resolve("penguins.csv"));
        StringBuilder text = new StringBuilder(lines.get(0)).append(",year\n");
        for (int i = 1; i < lines.size(); i++) {
            String line = i == 5 ? lines.get(i).replaceFirst("^Adelie", "Gentoo") : lines.get(i);
            text.append(line).append(',').append(2007 + i % 3).append('\n');
        }
        text.append("Gentoo,Biscoe,50.5,15.1,222,5400,MALE,2009\n");
        write("penguins.csv", text.toString());

        run("baseline", "penguins.csv", "--target", "species");

        List<String> after = folds();
        after.removeIf(line -> line.equals("346"));
        assertEquals(before, after);
    }

    /** The lines of the training rows. */
    private List<String> folds() throws IOException {
        String run = Files.readString(folder.resolve(".mldebug/head")).strip();
        return new java.util.ArrayList<>(
                Files.readAllLines(folder.resolve(".mldebug/runs/" + run + "/folds.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void doesNotBelieveShuffledLabels(long seed) throws IOException {
        write("noise.csv", noise(seed));

        Ran ran = run("baseline", "noise.csv", "--target", "label");

        assertEquals(0, ran.code(), ran.err());
        assertFalse(ran.out().startsWith("WORKING"), ran.out());
        assertTrue(ran.out().contains("not better than the dummy"), ran.out());
    }

    private static String noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("a,b,c,d,label\n");
        for (int i = 0; i < 150; i++) {
            for (int column = 0; column < 4; column++) {
                text.append(random.nextInt(10_000) / 100.0).append(',');
            }
            text.append(random.nextBoolean() ? "yes" : "no").append('\n');
        }
        return text.toString();
    }

    @Test
    void predictsNumbersWithRowWeights() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("x,z,w,y\n");
        for (int i = 0; i < 120; i++) {
            double x = random.nextInt(1000) / 10.0;
            text.append(x).append(',').append(random.nextInt(1000) / 7.0).append(',');
            text.append(1 + i % 3)
                    .append(',')
                    .append(3 * x + random.nextInt(100) / 10.0)
                    .append('\n');
        }
        write("line.csv", text.toString());

        Ran ran = run("baseline", "line.csv", "--target", "y", "--weight", "w", "--format", "json");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("\"regression\""), ran.out());
        assertTrue(ran.out().contains("\"rmse\""), ran.out());
    }

    @Test
    void numbersThatCannotBeComputedWithAreTheUsersToCorrect() throws IOException {
        String weights = numbers("1e-300", "1e300", "7");
        write("weights.csv", weights);
        write("labels.csv", numbers("1", "1", "1e160"));
        write("equal.csv", numbers("1e308", "1e308", "7"));

        Ran far = run("baseline", "weights.csv", "--target", "y", "--weight", "w");
        Ran large = run("baseline", "labels.csv", "--target", "y");
        Ran equal = run("baseline", "equal.csv", "--target", "y", "--weight", "w", "--fail-on", "never");

        assertEquals(2, far.code(), far.err());
        assertTrue(
                far.err().contains("the weights in 'w' are too far apart: 1.0E-300 on line 3 and 1.0E300 on line 2"),
                far.err());
        assertEquals(2, large.code(), large.err());
        assertTrue(large.err().contains("the label on line 8 is '1.0E160'"), large.err());
        assertEquals(0, equal.code(), equal.err());
    }

    /** Two weights that take turns, and one label among usual ones. */
    private static String numbers(String odd, String even, String label) {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("x,w,y\n");
        for (int i = 0; i < 60; i++) {
            double x = random.nextInt(1000) / 10.0;
            text.append(x).append(',').append(i % 2 == 0 ? even : odd).append(',');
            text.append(i == 6 ? label : Double.toString(3 * x + random.nextInt(100) / 10.0))
                    .append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"yes,no", "7,3", "1.5,x"})
    void aTestFileOfOneLabelIsATestFile(String first, String second) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder train = new StringBuilder("a,b,y\n");
        StringBuilder test = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 160; i++) {
            String cells = random.nextInt(1000) / 10.0 + "," + random.nextInt(1000) / 7.0 + ",";
            String label = second.equals("x") ? "" + random.nextInt(1000) / 8.0 : random.nextBoolean() ? first : second;
            (i < 40 ? test : train).append(cells).append(i < 40 ? first : label).append('\n');
        }
        write("train.csv", train.toString());
        write("test.csv", test.toString());

        Ran checked = run("check", "train.csv", "--target", "y", "--test", "test.csv", "--fail-on", "never");
        Ran made = run("baseline", "train.csv", "--target", "y", "--test", "test.csv", "--fail-on", "never");

        assertEquals(0, checked.code(), checked.err());
        assertFalse(checked.out().contains("crash"), checked.out());
        assertEquals(0, made.code(), made.err());
        write("test.csv", "a,b,y\n1,2,\n3,4,\n");
        assertEquals(
                0,
                run("check", "train.csv", "--target", "y", "--test", "test.csv", "--fail-on", "never")
                        .code());
        Ran empty = run("baseline", "train.csv", "--target", "y", "--test", "test.csv", "--restart", "--reason", "x");
        assertEquals(2, empty.code());
        assertTrue(empty.err().startsWith("error: column 'y' of test.csv cannot be predicted: none of"), empty.err());
    }

    @Test
    void reportsRaggedRowsOfTheBrokenClinicAndExitsWithOne() throws IOException {
        write("clinic.csv", BrokenClinic.csv());

        Ran ran = run("check", "clinic.csv", "--target", "outcome");

        assertEquals(1, ran.code(), ran.err());
        assertTrue(ran.out().contains("ragged-rows"), ran.out());
        assertEquals(0, run("check", "clinic.csv", "--fail-on", "never").code());
    }

    @Test
    void unusableFilesAreTheUsersToFix() throws IOException {
        Files.write(folder.resolve("image.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        write("empty.csv", "");
        write("header.csv", "a,b,c\n");
        write("one.csv", "a,b,c\n1,2,3\n");

        for (String file : List.of("image.csv", "empty.csv", "header.csv", "one.csv", "nowhere.csv")) {
            Ran text = run("baseline", file);
            assertEquals(2, text.code(), file + text.out());
            assertTrue(text.err().startsWith("error: "), file + ": " + text.err());
            assertTrue(text.err().contains("\nhint: "), file + ": " + text.err());
            Ran json = run("baseline", file, "--format", "json");
            assertEquals(2, json.code(), file);
            assertTrue(json.out().contains("\"error\""), json.out());
        }
    }

    @Test
    void suggestsTheOptionAndTheCommandThatWereMeant() {
        Ran option = run("check", "x.csv", "--targt", "y");
        Ran command = run("chek", "x.csv");

        assertEquals(2, option.code());
        assertTrue(option.err().contains("--target"), option.err());
        assertEquals(2, command.code());
        assertTrue(command.err().contains("check"), command.err());
        assertEquals(0, run("--help").code());
        assertEquals(0, run("--version").code());
    }
}
