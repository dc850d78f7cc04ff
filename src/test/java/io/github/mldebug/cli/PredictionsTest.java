package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that were trained elsewhere, by their predictions for the penguins. */
class PredictionsTest {
    private static final List<String> CLASSES = List.of("Adelie", "Chinstrap", "Gentoo");
    private static final String HEADER = "row,repeat,fold,p_Adelie,p_Chinstrap,p_Gentoo";

    @TempDir
    private Path folder;

    private List<String> species = List.of();

    /** A line of the exported split. */
    private record Place(int row, String fold, String repeat, String part) {}

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private String fine(String... arguments) {
        CommandLines.Ran ran = run(arguments);
        assertEquals(0, ran.code(), ran.out() + ran.err());
        return ran.out();
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        String document = fine(all.toArray(String[]::new));
        assertEquals(List.of(), Documents.problems(document));
        return new ObjectMapper().readTree(document);
    }

    private void refused(String message, String... arguments) {
        CommandLines.Ran ran = run(arguments);
        assertEquals(2, ran.code(), ran.out());
        assertTrue(ran.err().startsWith("error: " + message), ran.err());
        assertTrue(ran.err().contains("\nhint: "), ran.err());
    }

    private void write(String header, List<String> lines) throws IOException {
        Files.writeString(folder.resolve("p.csv"), header + "\n" + String.join("\n", lines) + "\n");
    }

    private void refusedFile(String message, String header, List<String> lines) throws IOException {
        write(header, lines);
        refused(message, "iterate", "--predictions", "p.csv");
    }

    @BeforeEach
    void firstModel() throws IOException {
        Files.copy(Path.of("examples/penguins/penguins.csv"), folder.resolve("penguins.csv"));
        fine("baseline", "penguins.csv", "--target", "species");
        List<String> lines = Files.readAllLines(folder.resolve("penguins.csv"));
        species =
                lines.stream().skip(1).map(line -> line.replaceFirst(",.*", "")).toList();
    }

    private List<Place> split() throws IOException {
        fine("split", "export", "--output", "split.csv");
        return Files.readAllLines(folder.resolve("split.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Place(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]))
                .toList();
    }

    /** What a model that knows only how often each class occurs among the rows of the other folds predicts. */
    private List<String> dummy(List<Place> split) {
        List<String> lines = new ArrayList<>();
        for (int repeat = 1; repeat <= 10; repeat++) {
            for (int fold = 0; fold < 5; fold++) {
                String wanted = String.valueOf(repeat);
                String scored = String.valueOf(fold);
                List<Place> own = split.stream()
                        .filter(place -> place.repeat().equals(wanted))
                        .toList();
                double[] shares = new double[CLASSES.size()];
                own.stream()
                        .filter(place -> !place.fold().equals(scored))
                        .forEach(place -> shares[CLASSES.indexOf(species.get(place.row()))]++);
                double all = shares[0] + shares[1] + shares[2];
                own.stream()
                        .filter(place -> place.fold().equals(scored))
                        .forEach(place -> lines.add(place.row() + "," + wanted + "," + scored + "," + shares[0] / all
                                + "," + shares[1] / all + "," + shares[2] / all));
            }
        }
        return lines;
    }

    /** Lines for every training row of the first repeat. */
    private List<String> firstRepeat(List<Place> split, Function<Place, String> line) {
        return split.stream()
                .filter(place -> place.repeat().equals("1"))
                .map(line)
                .toList();
    }

    /** Lines for every training row of every repeat. */
    private List<String> everyRepeat(List<Place> split, Function<Place, String> cells) {
        List<String> lines = new ArrayList<>();
        for (Place place : split) {
            if (place.part().equals("train")) {
                lines.add(place.row() + "," + place.repeat() + "," + place.fold() + cells.apply(place));
            }
        }
        return lines;
    }

    private String sure(int row, double probability) {
        StringBuilder cells = new StringBuilder();
        for (String one : CLASSES) {
            double value = one.equals(species.get(row)) ? probability : (1 - probability) / 2;
            cells.append(String.format(Locale.ROOT, ",%.6f", value));
        }
        return cells.toString();
    }

    @Test
    void theDummyLosesWhatTheHeadHasWon() throws IOException {
        JsonNode head = json("show");
        write(HEADER, dummy(split()));

        JsonNode answer = json("iterate", "--predictions", "p.csv");

        JsonNode comparison = answer.get("comparison");
        assertEquals("WORSE", comparison.get("verdict").asText());
        assertEquals(
                "corrected resampled t, 10 x 5 folds", comparison.get("test").asText());
        // The dummy of the tool is smoothed by nothing but the clip, so the two are the same model.
        assertEquals(
                -head.get("comparison").get("change").asDouble(),
                comparison.get("change").asDouble(),
                0.001);
        assertEquals("external", answer.get("run").get("step").get("kind").asText());
        assertEquals("predictions", answer.get("run").get("learner").get("name").asText());
        assertFalse(comparison.get("kept").asBoolean());
    }

    @Test
    void aBetterModelOnTheSameFoldsIsBetterAndTheHeadStays() throws IOException {
        String head = Files.readString(folder.resolve(".mldebug/head"));
        Random random = new Random(1);
        List<String> lines = everyRepeat(split(), place -> sure(place.row(), 0.99 - random.nextInt(50) / 1000.0));
        Collections.shuffle(lines, random);
        write(HEADER, lines);

        String said = fine("iterate", "--predictions", "p.csv", "--require", "improved")
                .replaceAll("\\s+", " ");

        assertTrue(said.startsWith("IMPROVED: external p.csv is better than run"), said);
        assertTrue(said.contains("The current run stays"), said);
        assertTrue(said.contains("mldebug iterate --suggest"), said);
        assertEquals(head, Files.readString(folder.resolve(".mldebug/head")));
        assertTrue(fine("iterate", "--add-feature", "sex").contains("2 steps on these folds"));
        assertTrue(fine("runs").contains("compared"));
    }

    @Test
    void perfectPredictionsWithoutFoldsAreDoubted() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < species.size(); row++) {
            lines.add(sure(row, 1).substring(1));
        }
        write("Adelie,Chinstrap,Gentoo", lines);

        JsonNode answer = json("iterate", "--predictions", "p.csv");

        assertEquals("INCONCLUSIVE", answer.get("comparison").get("verdict").asText());
        assertEquals("in-sample", answer.get("notes").get(0).get("id").asText());
        assertTrue(answer.get("notes")
                .get(1)
                .get("message")
                .asText()
                .endsWith("274 of 274 training rows, matched by order; 70 for locked rows were not looked at"));
        assertTrue(fine("iterate", "--predictions", "p.csv").contains("In-sample?"));
        assertEquals(3, run("iterate", "--predictions", "p.csv", "--strict").code());
        assertEquals(
                1,
                run("iterate", "--predictions", "p.csv", "--require", "improved")
                        .code());
        assertTrue(fine("compare", run(0), run(1)).startsWith("INCONCLUSIVE"));
    }

    @Test
    void oneModelThatIsPastedOnEveryFoldIsNoticed() throws IOException {
        write(HEADER, everyRepeat(split(), place -> sure(place.row(), 0.99)));

        JsonNode answer = json("iterate", "--predictions", "p.csv");

        assertEquals("INCONCLUSIVE", answer.get("comparison").get("verdict").asText());
        assertTrue(answer.get("notes").toString().contains("\"one-model\""));
        assertTrue(answer.get("notes").toString().contains("\"in-sample\""));
        assertTrue(fine("compare", run(0), run(1)).startsWith("INCONCLUSIVE"));
    }

    @Test
    void rowsAreMatchedByRowByLineAndByOrderAlike() throws IOException {
        List<String> ordered = new ArrayList<>();
        List<String> byRow = new ArrayList<>();
        List<String> byLine = new ArrayList<>();
        Random random = new Random(7);
        for (int row = 0; row < species.size(); row++) {
            String cells = sure(row, 0.5 + random.nextInt(50) / 100.0);
            ordered.add(cells.substring(1));
            byRow.add(row + cells);
            byLine.add(row + 2 + cells);
        }
        Collections.shuffle(byRow, random);
        Collections.shuffle(byLine, random);

        write("Adelie,Chinstrap,Gentoo", ordered);
        JsonNode first = json("iterate", "--predictions", "p.csv").get("comparison");
        write("row,probability_Adelie,probability_Chinstrap,probability_Gentoo", byRow);
        JsonNode second = json("iterate", "--predictions", "p.csv").get("comparison");
        write("line,p_adelie,p_chinstrap,p_gentoo", byLine);
        JsonNode third = json("iterate", "--predictions", "p.csv").get("comparison");

        assertEquals(first.get("change"), second.get("change"));
        assertEquals(first.get("change"), third.get("change"));
    }

    @Test
    void labelsAreComparedByAccuracyAndSaySo() throws IOException {
        write("row,repeat,fold,prediction", everyRepeat(split(), place -> "," + species.get(place.row())));

        JsonNode answer = json("iterate", "--predictions", "p.csv");

        JsonNode comparison = answer.get("comparison");
        assertEquals("accuracy", comparison.get("metric").asText());
        assertEquals(0.005, comparison.get("minimumEffect").asDouble());
        assertEquals(1, comparison.get("candidate").asDouble());
        assertEquals("IMPROVED", comparison.get("verdict").asText());
        assertTrue(comparison.get("test").asText().contains("on accuracy, because predicted labels have no log-loss"));
        assertFalse(answer.get("run").get("metrics").has("log-loss"));
        assertEquals("by-accuracy", answer.get("notes").get(0).get("id").asText());
        assertTrue(fine("runs").contains(" accuracy"), "a gain in another metric than the column's is named");
        assertTrue(fine("compare", run(0), run(1)).startsWith("IMPROVED"));
    }

    @Test
    void oneRepeatIsEnoughWithoutAColumnForIt() throws IOException {
        write(
                "row,fold,p_Adelie,p_Chinstrap,p_Gentoo",
                firstRepeat(split(), place -> place.row() + "," + place.fold() + sure(place.row(), 0.9)));

        JsonNode answer = json("iterate", "--predictions", "p.csv");

        assertEquals(
                "corrected resampled t, 1 x 5 folds",
                answer.get("comparison").get("test").asText());
        assertTrue(answer.get("notes").toString().contains("fewer-repeats"));
    }

    @Test
    void whatIsWrongInTheFileIsNamedWithItsLine() throws IOException {
        List<Place> split = split();
        List<String> good = firstRepeat(split, place -> place.row() + ",1," + place.fold() + sure(place.row(), 0.9));
        String first = good.get(0);
        String place = first.replaceFirst("^([^,]*,[^,]*,[^,]*),.*", "$1");

        refusedFile(
                "p.csv:2 has 1.2 in column 'p_Adelie', which is no probability",
                HEADER,
                with(good, place + ",1.2,0,0"));
        refusedFile(
                "p.csv:2 has probabilities that add up to 0.9000, not 1", HEADER, with(good, place + ",0.5,0.2,0.2"));
        refusedFile(
                "p.csv:2 has 'high' in column 'p_Adelie', which is no number", HEADER, with(good, place + ",high,0,0"));
        refusedFile("p.csv:2 has nothing in column 'p_Gentoo'", HEADER, with(good, place + ",0.5,0.5,"));
        refusedFile("p.csv:2 predicts line ", HEADER, with(good, first.replaceFirst("^(\\d+),1,\\d", "$1,1,7")));
        refusedFile("p.csv:2 is of repeat 11, and there are", HEADER, with(good, first.replaceFirst(",1,", ",11,")));
        refusedFile(
                "p.csv:2 is for row 999, which is not in penguins.csv", HEADER, with(good, "999" + first.substring(1)));
        refusedFile("p.csv:3 predicts line ", HEADER, with(good, good.get(1)));
        refusedFile("p.csv lacks 1 of 274 rows of repeat 1: line ", HEADER, good.subList(1, good.size()));
        refusedFile("column 'p_Gentto' is for no class", HEADER.replace("Gentoo", "Gentto"), good);
        refusedFile("p.csv has no column for class 'Gentoo'", HEADER.replace("p_Gentoo", "other"), good);
        refusedFile("p.csv has a column 'repeat' and none 'fold'", HEADER.replace("fold", "part"), good);
        refusedFile("p.csv has no predictions", "row,x", List.of("0,1"));
        refusedFile("p.csv has 1 row and penguins.csv has 344 rows", "prediction", List.of("Adelie"));
        refusedFile(
                "p.csv:2 predicts 'Emperor', which is no class", "row,prediction", List.of("0,Emperor", "1,Adelie"));
        refused("there is no file nowhere.csv", "iterate", "--predictions", "nowhere.csv");
        assertTrue(fine("runs").startsWith("1 run, 1 kept"));
    }

    private static List<String> with(List<String> lines, String first) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(0, first);
        return changed;
    }

    @Test
    void nothingIsBuiltOnPredictions() throws IOException {
        write(
                "row,fold,p_Adelie,p_Chinstrap,p_Gentoo",
                firstRepeat(split(), place -> place.row() + "," + place.fold() + sure(place.row(), 0.9)));
        fine("iterate", "--predictions", "p.csv");
        String outside = run(1);

        refused("run " + outside + " holds predictions", "iterate", "--add-feature", "--from", outside);
        refused("run " + outside + " holds predictions", "revert", outside);
        refused("predictions never become the current run", "iterate", "--predictions", "p.csv", "--force");
        refused("predictions never become", "iterate", "--predictions", "p.csv", "--require", "kept");
        refused("2 changes at once", "iterate", "--predictions", "p.csv", "--add-feature");
        refused("--suggest chooses for itself", "iterate", "--predictions", "p.csv", "--suggest");
    }

    @Test
    void aRunOfPredictionsIsReadAgainFromItsFileOnly() throws IOException {
        write(
                "row,fold,p_Adelie,p_Chinstrap,p_Gentoo",
                firstRepeat(split(), place -> place.row() + "," + place.fold() + sure(place.row(), 0.9)));
        fine("iterate", "--predictions", "p.csv");
        String outside = run(1);

        refused("run " + outside + " was trained elsewhere", "reproduce", outside);
        assertTrue(fine("reproduce", outside, "--predictions", "p.csv").startsWith("SAME"));
        refused("run " + run(0) + " was trained here", "reproduce", "--predictions", "p.csv");
        Files.writeString(
                folder.resolve("p.csv"),
                Files.readString(folder.resolve("p.csv")).replace("0.9", "0.8999"));
        refused("p.csv is not the file that run", "reproduce", outside, "--predictions", "p.csv");
    }

    @Test
    void anyTwoRunsAreComparedAsLongAsPredictionsAreKept() throws IOException {
        List<Place> split = split();
        write(HEADER, dummy(split));
        fine("iterate", "--predictions", "p.csv");
        fine("iterate", "--add-feature", "culmen_depth_mm");
        write(
                "row,fold,p_Adelie,p_Chinstrap,p_Gentoo",
                firstRepeat(split, place -> place.row() + "," + place.fold() + sure(place.row(), 0.99)));
        fine("iterate", "--predictions", "p.csv");

        assertTrue(fine("compare", run(1), run(2)).startsWith("IMPROVED"));
        assertTrue(fine("compare", run(1), run(3)).contains("1 x 5 folds"));
        assertEquals(List.of(), Documents.problems(fine("show", run(1), "--format", "json")));
        try (var files = Files.list(folder.resolve(".mldebug/cache/trials"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        refused("the predictions of run " + run(1) + " are not kept", "compare", run(1), run(2));
    }

    @Test
    void noPredictionIsCommitted() throws IOException {
        List<String> lines =
                firstRepeat(split(), place -> place.row() + "," + place.fold() + sure(place.row(), 0.913257));
        write("row,fold,p_Adelie,p_Chinstrap,p_Gentoo", lines);
        fine("iterate", "--predictions", "p.csv");

        try (var files = Files.walk(folder.resolve(".mldebug"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("/cache/")) {
                    assertFalse(Files.readString(file).contains("0.913257"), file.toString());
                }
            }
        }
    }

    /** The run of a line of the ledger. */
    private String run(int line) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllLines(folder.resolve(".mldebug/ledger.jsonl"))
                        .get(line))
                .get("run")
                .asText();
    }
}
