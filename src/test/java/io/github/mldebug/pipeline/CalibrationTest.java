package io.github.mldebug.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the rules of a step keep what does nothing, and how often they see what does something; measured with the real
 * learners by the code that {@code mldebug iterate} runs. In full, with the page that publishes it:
 * {@code mvn -Plong test -Dtest=CalibrationTest -Dmldebug.update=true}.
 */
class CalibrationTest {
    private static final Path PAGE = Path.of("src/docs/calibration.md");
    private static final String HEAD = """
            # Calibration of the steps

            How often do the rules keep a step that does nothing, and how often do they see one that does something? Every line is
            a situation whose truth is known, met many times with other random numbers, by the code that `mldebug iterate` runs,
            with the real learners, folds and shuffled copies. Written by
            `mvn -Plong test -Dtest=CalibrationTest -Dmldebug.update=true`; the build fails when a bound does not hold, but for those of
            which the page says so and why. A bound
            on a rate or number of false keeps allows what chance gives at it in 97.5 of 100 builds.

            | situation | counted | times | rate or mean | bound | holds |
            |---|---|--:|--:|---|---|
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> ratesStayWithinTheirBounds() {
        return new Situations(folder)
                .all().stream()
                        .filter(one -> one.quick() > 0)
                        .map(one -> DynamicTest.dynamicTest(
                                one.what() + ": " + one.counted(), () -> requireBound(one, one.quick())));
    }

    @Tag("long")
    @Test
    void thePageSaysWhatIsMeasured() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        List<Situation> situations = new Situations(folder).all();
        StringBuilder broken = new StringBuilder();
        for (Situation one : situations) {
            double mean = one.mean(one.full());
            boolean holds = one.bound().holds(mean, one.full());
            String line = String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %s | %s |\n",
                    one.what(),
                    one.counted(),
                    one.full(),
                    mean,
                    one.bound().text(),
                    holds ? "yes" : "no: " + one.shortfall());
            page.append(line);
            // A bound that is known not to hold and now does is news too.
            broken.append(holds == one.shortfall().isEmpty() ? "" : line);
        }
        if (Boolean.getBoolean("mldebug.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals("", broken.toString());
        assertEquals(Files.readString(PAGE), page.toString());
    }

    private static void requireBound(Situation one, int times) {
        double mean = one.mean(times);
        assertTrue(
                one.bound().holds(mean, times),
                () -> one.counted() + " " + mean + " in " + times + ", "
                        + one.bound().text());
    }
}
