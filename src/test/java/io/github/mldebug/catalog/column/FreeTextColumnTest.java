package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeTextColumnTest {
    private final CheckTester tester = CheckTester.of(new FreeTextColumn());

    private static final String[] WORDS = {
        "the", "screen", "broke", "after", "week", "works", "well", "too", "loud", "for", "room", "never", "again",
        "from", "seller"
    };

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("sentences", 300, "of 300 cells", (seed, count) -> {
            Draw draw = new Draw(seed);
            DraftTable table = CleanTables.people(seed).column("remark", row -> sentence(draw));
            return Planted.in(table, "remark");
        }));
    }

    private static String sentence(Draw draw) {
        return IntStream.range(0, draw.whole(3, 12))
                .mapToObj(i -> draw.oneOf(WORDS))
                .collect(Collectors.joining(" "));
    }

    @Test
    void notesSentences() {
        Draw draw = new Draw(1);
        String csv = IntStream.range(0, 40)
                .mapToObj(i -> sentence(draw) + "," + i % 5 + "\n")
                .collect(Collectors.joining("", "review,stars\n", ""));
        tester.on(csv)
                .finds("Column 'review' holds text of")
                .as(Severity.INFO)
                .in("review")
                .advising("'length(review)'");
    }

    @Test
    void categoriesOfSeveralWordsPass() {
        tester.on("plan,y\n" + "full price with insurance,1\nhalf price on weekdays,2\n".repeat(30))
                .passes();
    }
}
