package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircularFeatureTest {
    private final CheckTester tester = CheckTester.of(new CircularFeature());

    static List<PlantedFault> faults() {
        return List.of(
                planted("hours", "hour", draw -> String.valueOf(draw.whole(0, 23))),
                planted("months", "birth_month", draw -> String.valueOf(draw.whole(1, 12))),
                planted("angles", "wind_direction", draw -> Draw.fixed(360 * draw.share(), 1)));
    }

    private static PlantedFault planted(String name, String column, Function<Draw, String> cell) {
        return PlantedFault.of(name, 300, "of 300 cells", (seed, count) -> {
            Draw draw = new Draw(seed);
            DraftTable table = CleanTables.people(seed).column(column, row -> cell.apply(draw));
            return Planted.in(table, column);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hour, 0, 23",
        "hourOfDay, 1, 24",
        "month, 1, 12",
        "weekday, 0, 6",
        "day_of_week, 1, 7",
        "dayofyear, 1, 365",
        "week, 1, 52",
        "heading, 0.5, 359.5",
        "angle, -3.1, 3.1",
        "longitude, -179.5, 178"
    })
    void findsWhatGoesRound(String name, String from, String to) {
        tester.on(name + ",y\n" + from + ",1\n" + to + ",2\n" + from + ",3\n")
                .finds("Column '" + name + "' goes round in a circle")
                .as(Severity.INFO)
                .in(name);
    }

    @Test
    void advisesCategoriesOrBins() {
        tester.on("hour,y\n0,1\n23,2\n").finds("an hour from 0 to 23").advising("'onehot(hour)'");
        tester.on("angle,y\n0.5,1\n359.5,2\n")
                .finds("an angle from 0.5 to 359.5")
                .advising("'bin(angle, 8)'");
    }

    @ParameterizedTest
    @CsvSource({
        "month, 3, 9",
        "hour, 8, 18",
        "hour, 0, 80",
        "hour, 0.5, 23.5",
        "longitude, 8.1, 11.4",
        "month_count, 1, 12",
        "visits_per_month, 1, 12"
    })
    void aPartOfACircleAndAmountsPass(String name, String from, String to) {
        String csv = name + ",y\n" + from + ",1\n" + to + ",2\n" + from + ",3\n";
        if (name.contains("_")) {
            tester.on(csv).isNotApplicable("no column of numbers is named");
        } else {
            tester.on(csv).passes();
        }
    }

    @Test
    void otherNamesAreNotLookedAt() {
        tester.on("months,y\n1,1\n12,2\n").isNotApplicable("no column of numbers is named");
    }
}
