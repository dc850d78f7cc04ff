package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.table.TargetOptions;
import io.github.mldebug.table.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open data sets beside the project; where they are absent, these tests are skipped. */
class SharedDataTest {
    private static final Path SHARED = Path.of(System.getProperty("mldebug.shared", "../shared"));

    /** Rows, columns, target and task as the data's source file lists them. */
    @ParameterizedTest
    @CsvSource({
        "iris.csv, 150, 5, species, MULTICLASS, 3",
        "diabetes_progression.csv, 442, 11, progression, REGRESSION, 0",
        "digits.csv, 1797, 65, digit, MULTICLASS, 10",
        "credit-g.csv, 1000, 21, class, BINARY, 2",
        "vote.csv, 435, 17, Class, BINARY, 2",
        "segment-challenge.csv, 1500, 20, class, MULTICLASS, 7",
        "segment-test.csv, 810, 20, class, MULTICLASS, 7",
        "cars.csv, 406, 9, Miles_per_Gallon, REGRESSION, 0",
        "seattle-weather.csv, 1461, 6, weather, MULTICLASS, 5",
        "flights-20k.csv, 20000, 5, delay, REGRESSION, 0",
        "fair_affairs.csv, 6366, 9, affairs, REGRESSION, 0",
    })
    void readsOpenDataWithItsTarget(String file, int rows, int columns, String column, Task task, int classes) {
        Table table = read("data/" + file);
        assertEquals(rows, table.rows());
        assertEquals(columns, table.columns().size());
        assertEquals(List.of(), table.source().anomalies());
        boolean last = !List.of("cars.csv", "flights-20k.csv").contains(file);
        Target target = new TargetChooser().choose(table, last ? TargetOptions.none() : TargetOptions.column(column));
        assertEquals(column, target.column().key());
        assertEquals(task, target.task());
        assertEquals(classes, target.classes().size());
    }

    @Test
    void givesOpenDataItsRoles() {
        assertEquals(
                List.of(
                        Role.CATEGORICAL,
                        Role.NUMERIC,
                        Role.NUMERIC,
                        Role.NUMERIC,
                        Role.NUMERIC,
                        Role.NUMERIC,
                        Role.NUMERIC,
                        Role.DATETIME,
                        Role.CATEGORICAL),
                roles(read("data/cars.csv")));
        assertEquals(
                List.of(Role.DATETIME, Role.NUMERIC, Role.NUMERIC, Role.CATEGORICAL, Role.CATEGORICAL),
                roles(read("data/flights-20k.csv")));
        assertEquals(
                List.of(Role.DATETIME, Role.NUMERIC, Role.NUMERIC, Role.NUMERIC, Role.NUMERIC, Role.CATEGORICAL),
                roles(read("data/seattle-weather.csv")));
        assertTrue(roles(read("data/vote.csv")).stream().allMatch(role -> role == Role.CATEGORICAL));
        assertTrue(roles(read("data/diabetes_progression.csv")).stream().allMatch(role -> role == Role.NUMERIC));
        // Every row of the data set has 9 pixels in its region.
        assertEquals(Role.IDENTIFIER, Csv.role(read("data/segment-test.csv"), "region-pixel-count"));
    }

    @Test
    void countsMissingCellsOfOpenData() {
        assertEquals(8, Csv.column(read("data/cars.csv"), "Miles_per_Gallon").missing());
        Table vote = read("data/vote.csv");
        // UCI's description of the data set: 104 unknown votes on South Africa.
        assertEquals(
                104,
                Csv.column(vote, "export-administration-act-south-africa")
                        .missingTokens()
                        .get("?"));
        assertEquals(0, Csv.column(read("data/credit-g.csv"), "other_parties").missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8",
            })
    void readsTheCsvSpectrum(String name) throws IOException {
        Table table = read("data/csv-spectrum/csvs/" + name + ".csv");
        JsonNode expected = new ObjectMapper()
                .readTree(SHARED.resolve("data/csv-spectrum/json/" + name + ".json")
                        .toFile());
        List<List<String>> rows = new ArrayList<>();
        expected.forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.fieldNames().forEachRemaining(field -> cells.add(row.get(field).asText()));
            rows.add(cells);
        });
        assertEquals(rows, Csv.cells(table));
        assertEquals(List.of(), table.source().anomalies());
    }

    @Test
    void readsTheSpectrumFileWhoseExpectationIsOfAnotherRow() {
        // The expected JSON of this one has another telephone number and is no list of rows.
        Table table = read("data/csv-spectrum/csvs/location_coordinates.csv");
        assertEquals(
                List.of(List.of("2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus")),
                Csv.cells(table));
        assertEquals(List.of(), table.source().anomalies());
    }

    private static List<Role> roles(Table table) {
        return table.columns().stream().map(column -> column.role()).toList();
    }

    private static Table read(String file) {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), "no shared data");
        return new CsvReader().read(path, file, ReadOptions.detect());
    }
}
