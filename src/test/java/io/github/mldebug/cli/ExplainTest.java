package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.catalog.Catalog;
import io.github.mldebug.check.Cause;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.feature.ExpressionInfo;
import io.github.mldebug.feature.Expressions;
import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.pipeline.Pages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the tool says is explained. */
class ExplainTest {
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

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toSet());
    }

    @Test
    void whateverIsNoCheckHasItsPageToo() {
        assertEquals(
                ids(Arrays.stream(Verdict.values()).map(Verdict::name)),
                Pages.ofKind("verdict").keySet());
        assertEquals(
                ids(Arrays.stream(Cause.values()).map(Cause::id)),
                Pages.ofKind("cause").keySet());
        assertEquals(
                ids(Arrays.stream(Metric.values()).map(Metric::id)),
                Pages.ofKind("metric").keySet());
        assertEquals(
                ids(Learners.all().stream().map(learner -> learner.info().name())),
                Pages.ofKind("learner").keySet());
        assertEquals(
                ids(Learners.all().stream()
                        .flatMap(learner -> learner.info().hyperparameters().stream())
                        .map(Hyperparameter::name)),
                Pages.ofKind("hyperparameter").keySet());
        assertEquals(
                ids(Expressions.infos().stream().map(ExpressionInfo::name)),
                Pages.ofKind("expression").keySet());
    }

    @Test
    void theListNamesEverything() {
        Ran ran = run("explain");

        assertEquals(0, ran.code(), ran.err());
        topics().forEach(id -> assertTrue(ran.out().contains(id), id));
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= 80), ran.out());
    }

    static List<String> topics() {
        return Stream.of(
                        Catalog.infos().stream().map(CheckInfo::id),
                        Pages.ofKind("verdict").keySet().stream(),
                        Pages.ofKind("cause").keySet().stream(),
                        Pages.ofKind("metric").keySet().stream(),
                        Pages.ofKind("learner").keySet().stream(),
                        Pages.ofKind("hyperparameter").keySet().stream(),
                        Pages.ofKind("expression").keySet().stream(),
                        Pages.ofKind("note").keySet().stream())
                .flatMap(each -> each)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aPageSaysMoreThanItsSummary(String id) {
        Ran ran = run("explain", id.toLowerCase(java.util.Locale.ROOT));

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith(id + ": "), ran.out());
        assertTrue(ran.out().lines().count() >= 2, ran.out());
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= 80), ran.out());
    }

    @Test
    void aLimitIsShownWithTheValueInForce() {
        assertTrue(run("explain", "missing-values").out().contains("share 0.2"));
        assertTrue(run("explain", "missing-values", "--limit", "missing-values.share=0.5")
                .out()
                .contains("share 0.5"));
    }

    @Test
    void aHyperparameterOfSeveralLearnersIsShownWithTheValuesOfEach() {
        String page = run("explain", "learning-rate").out();

        assertTrue(page.contains("linear: from 1e-8 to 1000, 0.1 unless set; only with solver=sgd"), page);
        assertTrue(page.contains("boosting: from 1e-4 to 1, 0.1 unless set"), page);
        assertTrue(page.contains("mldebug iterate --set learning-rate=VALUE"), page);
    }

    @Test
    void aWrongNameIsCorrected() {
        Ran ran = run("explain", "sentinel-values");

        assertEquals(2, ran.code());
        assertEquals("""
                error: nothing is called 'sentinel-values', did you mean 'sentinel-value'?
                hint: list everything with: mldebug explain
                """, ran.err());
    }

    @Test
    void aQuotedSentenceIsMarkedOnce() {
        for (CheckInfo check : Catalog.infos()) {
            String page = run("explain", check.id()).out();
            assertTrue(
                    page.lines().allMatch(line -> line.strip().indexOf(" > ") < 0 || line.contains("`")),
                    () -> check.id() + page);
        }
        assertTrue(run("explain", "outliers")
                .out()
                .replaceAll("\\s+", " ")
                .contains("59 times as far from the median 169.9 as"));
    }
}
