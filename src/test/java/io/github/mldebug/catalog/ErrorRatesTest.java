package io.github.mldebug.catalog;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mldebug.catalog.CleanTrials.Alarms;
import io.github.mldebug.catalog.FaultTrials.Rate;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CleanTable;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.PlantedFault;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checks' error rates: false alarms on clean tables, detection of planted faults. A quick version holds the floors on a
 * few tables; under {@code -Plong} they are held on many, and {@code src/docs/error-rates.md} must say what was measured
 * ({@code -Dmldebug.update=true} writes it anew).
 */
class ErrorRatesTest {
    private static final Path PAGE = Path.of("src/docs/error-rates.md");
    private static final Path OPEN = Path.of(System.getProperty("mldebug.shared", "../shared"), "data");
    private static final double FLOOR = 0.95;
    private static final double WARNINGS = 1;
    private static final int FEW = 3;
    private static final int MANY = 40;
    /** Of large tables fewer are looked at: so many rows of a kind in all. */
    private static final int ROWS = 50_000;

    /** Open data sets and what is to be predicted from them. */
    private static final Map<String, String> OPEN_DATA = new LinkedHashMap<>();

    static {
        OPEN_DATA.put("iris.csv", "species");
        OPEN_DATA.put("diabetes_progression.csv", "progression");
        OPEN_DATA.put("digits.csv", "digit");
        OPEN_DATA.put("credit-g.csv", "class");
        OPEN_DATA.put("vote.csv", "Class");
        OPEN_DATA.put("segment-challenge.csv", "class");
        OPEN_DATA.put("segment-test.csv", "class");
        OPEN_DATA.put("cars.csv", "Miles_per_Gallon");
        OPEN_DATA.put("seattle-weather.csv", "weather");
        OPEN_DATA.put("flights-20k.csv", "delay");
        OPEN_DATA.put("fair_affairs.csv", "affairs");
    }

    static List<Check<OneTable>> checks() {
        return Catalog.oneTable();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyCheckHasPlantedFaultsThatItsPageCallsClear(Check<OneTable> check) throws IOException {
        List<PlantedFault> faults = faults(check);
        assertFalse(faults.isEmpty(), check.info().id());
        String part = errorRates(check);
        assertAll(faults.stream().map(fault -> () -> {
            String clear = fault.shown(fault.clear());
            assertTrue(part.contains(clear), "the page does not say from when it is clear: " + clear);
            assertTrue(fault.weaker().stream().allMatch(each -> each < fault.clear()), fault.name());
        }));
    }

    @Test
    void cleanTablesAreQuiet() throws IOException {
        List<Alarms> alarms = new ArrayList<>();
        for (CleanTable table : CleanTables.all()) {
            alarms.add(CleanTrials.measure(table.name(), table.target(), table::csv, 1));
        }
        assertQuiet(alarms);
        assertNoErrors(open());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void clearFaultsAreFound(Check<OneTable> check) {
        for (PlantedFault fault : faults(check)) {
            Rate rate = FaultTrials.measure(check, fault, fault.clear(), FEW);
            // Of few tables one may be among the 5 % that are not found.
            assertFound(rate, FEW - 1);
        }
    }

    @Test
    @Tag("long")
    void theFloorsHoldAndThePageSaysWhatIsMeasured() throws IOException {
        List<Alarms> made = new ArrayList<>();
        for (CleanTable table : CleanTables.all()) {
            int tables = Math.min(MANY, ROWS / table.made().apply(1).rows());
            made.add(CleanTrials.measure(table.name(), table.target(), table::csv, tables));
        }
        List<Rate> rates = new ArrayList<>();
        for (Check<OneTable> check : checks()) {
            for (PlantedFault fault : faults(check)) {
                rates.add(FaultTrials.measure(check, fault, fault.clear(), MANY));
                fault.weaker().forEach(each -> rates.add(FaultTrials.measure(check, fault, each, MANY)));
            }
        }
        assumeTrue(Files.exists(OPEN), "no shared data");
        String page = ErrorRatesPage.of(made, open(), rates);
        if (Boolean.getBoolean("mldebug.update")) {
            Files.writeString(PAGE, page);
        }
        assertQuiet(made);
        assertAll(rates.stream().filter(Rate::isClear).map(rate -> () -> assertFound(rate, FLOOR * rate.trials())));
        assertEquals(Files.readString(PAGE), page);
    }

    private static void assertQuiet(List<Alarms> alarms) {
        assertNoErrors(alarms);
        double tables = alarms.stream().mapToInt(Alarms::tables).sum();
        int warnings = sum(alarms, each -> each.count(Severity.WARNING));
        assertTrue(warnings <= WARNINGS * tables, () -> warnings + " warnings in " + tables + " tables: " + alarms);
    }

    private static void assertNoErrors(List<Alarms> alarms) {
        assertAll(alarms.stream().map(each -> () -> assertEquals(0, each.count(Severity.ERROR), each.toString())));
    }

    private static void assertFound(Rate rate, double floor) {
        assertTrue(rate.found() >= floor, () -> "not found: " + rate);
        assertTrue(rate.column() >= floor, () -> "not in the right column: " + rate);
        assertTrue(!rate.hasLines() || rate.lines() >= floor, () -> "not on the right lines: " + rate);
    }

    private static int sum(List<Alarms> alarms, ToIntFunction<Alarms> count) {
        return alarms.stream().mapToInt(count).sum();
    }

    private static List<Alarms> open() throws IOException {
        List<Alarms> alarms = new ArrayList<>();
        for (Map.Entry<String, String> entry : OPEN_DATA.entrySet()) {
            Path file = OPEN.resolve(entry.getKey());
            if (Files.exists(file)) {
                String csv = Files.readString(file);
                alarms.add(CleanTrials.measure(entry.getKey(), entry.getValue(), seed -> csv, 1));
            }
        }
        return alarms;
    }

    /** The planted faults that stand in the check's own test. */
    private static List<PlantedFault> faults(Check<OneTable> check) {
        String test = check.getClass().getName() + "Test";
        try {
            Method faults = Class.forName(test).getDeclaredMethod("faults");
            faults.setAccessible(true);
            List<?> declared = (List<?>) faults.invoke(null);
            return declared.stream().map(PlantedFault.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            return fail(test + " has no usable method: static List<PlantedFault> faults()", e);
        }
    }

    private static String errorRates(Check<OneTable> check) throws IOException {
        String name = check.info().group().id() + "/" + check.info().id() + ".md";
        try (InputStream stream = Catalog.class.getResourceAsStream(name)) {
            assertNotNull(stream, name);
            String page = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int from = page.indexOf("## Error rates");
            assertTrue(from >= 0, name + " lacks ## Error rates");
            return Stream.of(page.substring(from).split("\\s+")).reduce("", (before, word) -> before + " " + word);
        }
    }
}
