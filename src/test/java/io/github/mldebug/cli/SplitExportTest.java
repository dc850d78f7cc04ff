package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a split: every row once a repeat, in the folds that the runs use, and nothing of the locked rows. */
class SplitExportTest {
    @TempDir
    private Path folder;

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private String fine(String... arguments) {
        return new CommandLines(folder).fine(arguments);
    }

    private String refused(String message, String... arguments) {
        return new CommandLines(folder).refused(message, arguments);
    }

    private void penguins(String... options) throws IOException {
        Files.copy(Path.of("examples/penguins/penguins.csv"), folder.resolve("penguins.csv"));
        List<String> arguments = new ArrayList<>(List.of("baseline", "penguins.csv", "--target", "species"));
        arguments.addAll(List.of(options));
        fine(arguments.toArray(String[]::new));
    }

    private List<List<String>> exported() throws IOException {
        return Files.readAllLines(folder.resolve("split.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    @Test
    void everyRowIsThereOnceARepeatAndLockedRowsOnce() throws IOException {
        penguins();

        String said = fine("split", "export", "--output", "split.csv");
        List<List<String>> lines = exported();

        assertTrue(said.startsWith("WRITTEN: split.csv, 2810 lines"), said);
        assertEquals(List.of("row", "fold", "repeat", "part"), lines.get(0));
        Map<String, Integer> parts = new TreeMap<>();
        Set<List<String>> places = new HashSet<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            parts.merge(line.get(3), 1, Integer::sum);
            assertTrue(places.add(List.of(line.get(0), line.get(2))), line::toString);
            assertEquals(
                    line.get(3).equals("test"),
                    line.get(1).isEmpty() && line.get(2).isEmpty(),
                    line::toString);
        }
        assertEquals(Map.of("test", 70, "train", 2740), parts);
    }

    @Test
    void foldsAreThoseOfTheRuns() throws IOException {
        penguins();
        fine("split", "export", "--output", "split.csv");
        String run = Files.readString(folder.resolve(".mldebug/head")).strip();
        Map<String, String> ofRuns = new HashMap<>();
        List<String> recorded = Files.readAllLines(folder.resolve(".mldebug/runs/" + run + "/folds.csv"));
        for (String line : recorded.subList(1, recorded.size())) {
            String[] cells = line.split(",", -1);
            for (int repeat = 1; repeat < cells.length; repeat++) {
                // The header is line 1 of a file without odd lines, so row 0 is line 2.
                ofRuns.put(Integer.parseInt(cells[0]) - 2 + " " + repeat, cells[repeat]);
            }
        }

        Map<String, String> exported = exported().stream()
                .filter(line -> line.get(3).equals("train"))
                .collect(Collectors.toMap(line -> line.get(0) + " " + line.get(2), line -> line.get(1)));

        assertEquals(ofRuns, exported);
    }

    @Test
    void aKeyStandsBesideTheRow() throws IOException {
        StringBuilder table = new StringBuilder("id,x,y\n");
        for (int row = 0; row < 60; row++) {
            table.append("\"k,")
                    .append(row)
                    .append("\",")
                    .append(row * 7 % 20)
                    .append(',')
                    .append(row % 2 == 0 ? "a" : "b")
                    .append('\n');
        }
        Files.writeString(folder.resolve("d.csv"), table);
        fine("baseline", "d.csv", "--target", "y", "--key", "id", "--fail-on", "never");

        fine("split", "export", "--output", "split.csv");

        List<String> lines = Files.readAllLines(folder.resolve("split.csv"));
        assertEquals("row,id,fold,repeat,part", lines.get(0));
        assertTrue(lines.contains("59,\"k,59\",,,test")
                || lines.stream().anyMatch(line -> line.startsWith("59,\"k,59\",")));
    }

    @Test
    void theDocumentHasItsSchemaAndTheCode() throws IOException {
        penguins();

        String document = fine("split", "export", "--output", "split.csv", "--format", "json");

        assertEquals(List.of(), Documents.problems(document));
        assertTrue(document.contains("\"command\": \"split export\""), document);
        assertTrue(document.contains("pd.read_csv(\\\"penguins.csv\\\"), pd.read_csv(\\\"split.csv\\\")"), document);
    }

    @Test
    void alongTimeTheCodeTrainsOnWhatWasBefore() throws IOException {
        StringBuilder table = new StringBuilder("day;x;y\n");
        for (int row = 0; row < 90; row++) {
            table.append("2024-0").append(1 + row / 30).append('-').append(10 + row % 30 / 2 * 1);
            table.append(';').append(row * 7 % 90).append(';').append(row * 3.5).append('\n');
        }
        Files.writeString(folder.resolve("d.csv"), table);
        fine("baseline", "d.csv", "--target", "y", "--time", "day", "--fail-on", "never");

        String said = fine("split", "export", "--output", "split.csv");

        assertTrue(said.contains("& ~(split.fold >= fold)].row"), said);
        assertTrue(said.contains("HistGradientBoostingRegressor"), said);
        assertTrue(said.contains("pd.read_csv(\"d.csv\", sep=\";\")"), said);
        assertTrue(said.contains("data.drop(columns=[\"day\", \"y\"])"), said);
        Set<String> folds = new TreeSet<>(exported().stream()
                .filter(line -> line.get(3).equals("train"))
                .map(line -> line.get(1))
                .toList());
        assertEquals(Set.of("", "0", "1", "2", "3", "4"), folds);
    }

    @Test
    void anotherFileIsCutByTheSameLock() throws IOException {
        penguins();
        fine("split", "export", "--output", "split.csv");
        Set<String> locked = locked();
        Files.writeString(
                folder.resolve("more.csv"),
                Files.readString(folder.resolve("penguins.csv")) + "Gentoo,Biscoe,50.5,15.1,222,5400,MALE\n");

        String said = fine("split", "export", "more.csv", "--output", "split.csv");

        assertTrue(said.replaceAll("\\s+", " ").contains("more.csv is not the file that the runs"), said);
        Set<String> now = locked();
        now.remove("344");
        assertEquals(locked, now);
    }

    private Set<String> locked() throws IOException {
        return exported().stream()
                .filter(line -> line.get(3).equals("test"))
                .map(line -> line.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void filesOfTheWorkspaceAreNotOverwritten() throws IOException {
        penguins();
        String data = Files.readString(folder.resolve("penguins.csv"));
        String settings = Files.readString(folder.resolve("mldebug.yaml"));

        refused("penguins.csv is a file of this workspace", "split", "export", "--output", "penguins.csv");
        refused("./mldebug.yaml is a file of this", "split", "export", "--output", "./mldebug.yaml");
        refused(".mldebug/ledger.jsonl is a file of this", "split", "export", "--output", ".mldebug/ledger.jsonl");
        refused("split.csv is a file that", "split", "export", "--output", "split.csv", "--report", "json=split.csv");
        refused("cannot write no/split.csv: there is no such folder", "split", "export", "--output", "no/split.csv");
        refused("missing required option: '--output=FILE'", "split", "export");
        refused("split needs a command", "split");

        assertEquals(data, Files.readString(folder.resolve("penguins.csv")));
        assertEquals(settings, Files.readString(folder.resolve("mldebug.yaml")));
    }

    @Test
    void anErrorIsNotWrittenInPlaceOfTheFile() throws IOException {
        CommandLines.Ran ran = run("split", "export", "--output", "split.csv", "--format", "json");

        assertEquals(2, ran.code());
        assertFalse(Files.exists(folder.resolve("split.csv")));
        assertTrue(ran.out().contains("there is no mldebug.yaml here"), ran.out());
        assertEquals(List.of(), Documents.problems(ran.out()));
    }
}
