package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTable;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyViolationTest {
    private static final List<String> COUNTRIES = List.of("Germany", "France", "Portugal", "Italy", "Belgium");

    private final CheckTester tester = CheckTester.of(new DependencyViolation());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("cities in a wrong country", 6, "of 900 cells", (seed, count) -> {
                            DraftTable table = deliveries(seed);
                            List<Integer> rows = table.pick(new Draw(seed), count);
                            rows.forEach(row -> table.set(row, "country", another(table.cell(row, "country"))));
                            return Planted.in(table, "city", "country").onRows(rows);
                        })
                        .weaker(2.0, 1.0),
                PlantedFault.of("fees that two columns tell", 6, "of 900 fees", (seed, count) -> {
                            DraftTable table = deliveries(seed);
                            table.column("surcharge", row -> surcharge(table, row));
                            List<Integer> rows = table.pick(new Draw(seed), count);
                            rows.forEach(row ->
                                    table.set(row, "surcharge", Draw.fixed(table.number(row, "surcharge") + 1, 0)));
                            return Planted.in(table, "country", "tariff", "surcharge")
                                    .onRows(rows);
                        })
                        .weaker(2.0, 1.0));
    }

    private static DraftTable deliveries(long seed) {
        return CleanTables.all().stream()
                .filter(table -> table.name().equals("dependent columns"))
                .map(CleanTable::made)
                .findFirst()
                .orElseThrow()
                .apply(seed);
    }

    private static String another(String country) {
        return COUNTRIES.get((COUNTRIES.indexOf(country) + 1) % COUNTRIES.size());
    }

    private static String surcharge(DraftTable table, int row) {
        int country = COUNTRIES.indexOf(table.cell(row, "country"));
        int tariff = table.cell(row, "tariff").charAt(1) - '0';
        return String.valueOf(1 + (3 * country + 2 * tariff) % 7);
    }

    /** So many rows of cities with their countries and continents. */
    private static DraftTable places(long seed) {
        Draw draw = new Draw(seed);
        String[][] places = {
            {"Berlin", "Germany", "Europe"}, {"Lyon", "France", "Europe"}, {"Lima", "Peru", "America"},
            {"Cusco", "Peru", "America"}, {"Accra", "Ghana", "Africa"}, {"Kumasi", "Ghana", "Africa"}
        };
        int[] place = new int[200];
        DraftTable table = new DraftTable(200).column("city", row -> {
            place[row] = draw.whole(0, 5);
            return places[place[row]][0];
        });
        return table.column("country", row -> places[place[row]][1])
                .column("continent", row -> places[place[row]][2])
                .column("mass", row -> Draw.fixed(draw.normal(5, 1), 2));
    }

    @Test
    void namesTheRuleTheLineAndTheCellThatWasWanted() {
        DraftTable table = places(1);
        int row = table.pick(new Draw(9), 1).get(0);
        table.set(row, "city", "Lima").set(row, "country", "Ghana").set(row, "continent", "America");
        tester.on(table.csv())
                .finds(
                        "'city' tells 'country' in 199 rows, but not in 1 other, such as 'Lima' with 'Ghana' and not 'Peru'")
                .in("city", "country")
                .as(Severity.WARNING)
                .onLines(DraftTable.line(row))
                .advising("--ignore dependency-violation:country");
    }

    /** A wrong continent breaks two rules, that of the city and that of the country. */
    @Test
    void oneWrongCellIsOneFinding() {
        DraftTable table = places(2);
        int row = table.pick(new Draw(9), 1).get(0);
        table.set(row, "continent", table.cell(row, "continent").equals("Africa") ? "Europe" : "Africa");
        tester.on(table.csv()).finds("tells 'continent'").onLines(DraftTable.line(row));
    }

    /** Cities, their codes, countries and continents tell each other in many ways. */
    @ParameterizedTest
    @ValueSource(strings = {"city", "code", "country", "continent"})
    void wrongCellsOfOneColumnAreOneFinding(String column) {
        for (long seed = 1; seed <= 10; seed++) {
            DraftTable table = places(seed);
            table.column("code", row -> table.cell(row, "city").substring(0, 2).toUpperCase(Locale.ROOT));
            List<Integer> rows = table.pick(new Draw(seed), 2);
            for (int row : rows) {
                int other = row;
                while (table.cell(other, "continent").equals(table.cell(row, "continent"))) {
                    other = (other + 1) % table.rows();
                }
                table.set(row, column, table.cell(other, column));
            }
            tester.on(table.csv())
                    .finds("but not in 2 others")
                    .onLines(DraftTable.line(rows.get(0)), DraftTable.line(rows.get(1)));
        }
    }

    @Test
    void plantedFaultsAreOneFinding() {
        for (PlantedFault fault : faults()) {
            for (long seed = 1; seed <= 5; seed++) {
                tester.on(fault.planter().plant(seed, fault.clear()).csv()).finds("but not in 6 others");
            }
        }
    }

    @Test
    void twoWrongCellsAreTwoFindings() {
        DraftTable table = places(3)
                .set(10, "city", "Lima")
                .set(10, "country", "Ghana")
                .set(10, "continent", "Africa")
                .set(20, "city", "Lyon")
                .set(20, "country", "France")
                .set(20, "continent", "Africa");
        tester.on(table.csv()).findsAll("tells 'country'", "tells 'continent'");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rulesWithoutExceptionAndColumnsWithoutRulesPass(long seed) {
        tester.on(places(seed).csv()).passes();
        tester.on(CleanTables.people(seed).csv()).passes();
    }

    /** One value in nearly all rows is told by every column, and by none. */
    @Test
    void aRareCellIsNoBrokenRule() {
        Draw draw = new Draw(7);
        tester.on(new DraftTable(300)
                        .column("city", row -> draw.oneOf("Berlin", "Lyon", "Porto"))
                        .column("kind", row -> row == 77 ? "special" : "usual")
                        .csv())
                .passes();
    }

    /** Most retire at 65, and some a little sooner or later; a child that has retired is another matter. */
    @Test
    void aBoundThatIsNotSharpIsNotBroken() {
        for (long seed = 1; seed <= 20; seed++) {
            Draw draw = new Draw(seed);
            DraftTable table = new DraftTable(2000)
                    .column("age", row -> String.valueOf(draw.whole(1, 90)))
                    .column("kind", row -> draw.oneOf("a", "b", "c", "d"));
            table.column("retired", row -> table.number(row, "age") + draw.normal(0, 1) > 65 ? "yes" : "no");
            tester.on(table.csv()).passes();
            table.set(77, "age", "9").set(77, "retired", "yes");
            tester.on(table.csv()).finds("'age' tells 'retired'").onLines(DraftTable.line(77));
        }
    }

    @Test
    void aRuleWithManyExceptionsIsNone() {
        DraftTable table = places(4);
        table.pick(new Draw(2), 5).forEach(row -> table.set(row, "country", "Nowhere"));
        tester.on(table.csv()).passes();
        tester.limit("share=0.04").on(table.csv()).finds("but not in 5 others");
    }

    @Test
    void whatTheWorkDoesNotAllowIsSkippedOpenly() {
        DraftTable table = new DraftTable(100);
        for (int i = 0; i < 2_100; i++) {
            table.column("c" + i, row -> row % 2 == 0 ? "yes" : "no");
        }
        assertEquals(
                "too many columns to compare each with each; among the first 2000 of 2100 no rule is broken",
                tester.on(table.csv()).result().reason());
    }

    @Test
    void fewRowsHaveNoRules() {
        tester.on("a,b\nx,1\ny,2\n").isNotApplicable("fewer than 50 rows");
    }
}
