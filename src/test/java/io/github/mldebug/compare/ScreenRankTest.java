package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.compare.FeatureSearch.Move;
import io.github.mldebug.compare.FeatureSearch.Ranked;
import io.github.mldebug.feature.DerivedFeatures;
import io.github.mldebug.kit.Arenas;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Table;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Progress;
import io.github.mldebug.trial.Screen;
import io.github.mldebug.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The three that a screen finds most promising hold the best, on tables with one true effect of each kind: the expression that
 * made the label is among them, and so is what really fitted models find best.
 */
class ScreenRankTest {
    private static final double ENOUGH = 0.9;
    private static final int ROWS = 500;

    @Test
    void theTrueEffectIsAmongTheFirstThree() {
        trueEffects(1);
    }

    @Test
    @Tag("long")
    void theTrueEffectIsAmongTheFirstThreeOnManyTables() {
        trueEffects(40);
    }

    @Test
    void whatIsBestWhenFittedIsAmongTheFirstThree() {
        fittedBest(List.of("log(a)", "cross(c, g)"), 1);
    }

    @Test
    @Tag("long")
    void whatIsBestWhenFittedIsAmongTheFirstThreeOnManyTables() {
        fittedBest(List.copyOf(EffectTable.EFFECTS.keySet()), 3);
    }

    private static void trueEffects(int seeds) {
        int tables = 0;
        List<String> missed = new ArrayList<>();
        for (String effect : EffectTable.EFFECTS.keySet()) {
            for (int seed = 0; seed < seeds; seed++) {
                for (boolean classes : new boolean[] {false, true}) {
                    tables++;
                    List<String> first = new Searching(EffectTable.csv(effect, ROWS, seed, classes))
                            .ranked().stream()
                                    .limit(FeatureSearch.FITTED)
                                    .map(one -> one.move().screened().get(0))
                                    .toList();
                    if (!first.contains(effect)) {
                        missed.add(
                                effect + (classes ? " of classes" : " of numbers") + ", seed " + seed + ": " + first);
                    }
                }
            }
        }
        int limit = (int) ((1 - ENOUGH) * tables);
        assertTrue(missed.size() <= limit, missed.size() + " of " + tables + " missed:\n" + String.join("\n", missed));
    }

    /** What is lost by fitting three of all candidates only, as a share of the best gain. */
    private static void fittedBest(List<String> effects, int seeds) {
        int tables = 0;
        List<String> missed = new ArrayList<>();
        for (String effect : effects) {
            for (int seed = 0; seed < seeds; seed++) {
                tables++;
                Searching searching = new Searching(EffectTable.csv(effect, 300, 100 + seed, seed % 2 == 0));
                List<String> ranked = searching.ranked().stream()
                        .map(one -> one.move().screened().get(0))
                        .toList();
                Map<String, Double> gains = new LinkedHashMap<>();
                ranked.subList(0, 30).forEach(one -> gains.put(one, searching.gain(one)));
                double best =
                        gains.values().stream().max(Comparator.naturalOrder()).orElseThrow();
                double found = ranked.stream()
                        .limit(FeatureSearch.FITTED)
                        .mapToDouble(gains::get)
                        .max()
                        .orElseThrow();
                if (found < ENOUGH * best) {
                    missed.add(effect + ", seed " + seed + ": " + found + " of " + best);
                }
            }
        }
        int limit = (int) ((1 - ENOUGH) * tables);
        assertTrue(missed.size() <= limit, missed.size() + " of " + tables + " missed:\n" + String.join("\n", missed));
    }

    /** A search for the first feature, from the dummy. */
    private static final class Searching {
        private final Arena arena;
        private final LocalTrialEngine engine;
        private final Configuration dummy = new Configuration(List.of(), "dummy", Map.of());
        private final Configuration linear = new Configuration(
                List.of(),
                "linear",
                Hyperparameters.of(Learners.named("linear").info()).asMap());
        private final List<Move> moves;

        Searching(String csv) {
            arena = Arenas.of(csv, EffectTable.TARGET);
            engine = new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);
            Table table = TextTables.table(csv);
            int[] rows = java.util.stream.IntStream.range(0, arena.rows())
                    .map(arena::tableRow)
                    .toArray();
            List<io.github.mldebug.table.Column> usable = table.columns().stream()
                    .filter(column -> !column.key().equals(EffectTable.TARGET))
                    .toList();
            Stream<String> raw = usable.stream()
                    .flatMap(column -> io.github.mldebug.feature.FeatureParser.of(column).stream())
                    .map(io.github.mldebug.feature.Feature::expression);
            moves = Stream.concat(raw, new DerivedFeatures(table, rows, usable).of(Set.of()).stream())
                    .map(one -> new Move(List.of(one), List.of(one)))
                    .toList();
        }

        List<Ranked> ranked() {
            Trial all = new Trial(dummy, 0, Trial.ALL, arena.seed(), null);
            Screen screen = new Screen(arena, engine.run(List.of(all)).get(0), List.of());
            return new FeatureSearch(engine, arena, Workers.alone(), screen, linear, dummy).rank(moves);
        }

        /** The gain over the dummy of a really fitted model, on the first assignment to folds. */
        double gain(String feature) {
            return OutOfFold.run(engine, arena, dummy, 1).meanLoss(arena)
                    - OutOfFold.run(engine, arena, linear.withFeatures(List.of(feature)), 1)
                            .meanLoss(arena);
        }
    }

    /** Tables of many columns whose label follows one expression of them, and noise. */
    private static final class EffectTable {
        static final String TARGET = "label";

        /** What a row's label follows, by the expression that says it. */
        static final Map<String, java.util.function.ToDoubleFunction<EffectRow>> EFFECTS = effects();

        private static Map<String, java.util.function.ToDoubleFunction<EffectRow>> effects() {
            Map<String, java.util.function.ToDoubleFunction<EffectRow>> all = new LinkedHashMap<>();
            all.put("u", row -> row.u);
            all.put("c", row -> row.c == 1 ? 2 : 0);
            all.put("log(a)", row -> Math.log(row.a) / 1.5);
            all.put("bin(u, 5)", row -> Math.abs(row.u) > 0.9 ? 2 : 0);
            all.put("clip(h)", row -> Math.max(-3, Math.min(3, row.h)) / 1.3);
            all.put("onehot(k)", row -> row.k == 2 || row.k == 5 ? 2 : 0);
            all.put("product(u, v)", row -> row.u * row.v);
            all.put("ratio(p, q)", row -> row.p / row.q);
            all.put("difference(p, q)", row -> (row.p - row.q) / 2);
            all.put("cross(c, g)", row -> (row.c < 2) == (row.g == 0) ? 2 : 0);
            all.put("missing(w)", row -> row.w < 0 ? 2.5 : 0);
            all.put("frequency(e)", row -> row.e < 4 ? 2 : 0);
            all.put("target-mean(e)", row -> (row.e * 7919 % 13) / 4.0);
            all.put("month(d)", row -> Math.abs(row.month - 6) < 3 ? 2 : 0);
            all.put("weekday(d)", row -> row.day % 7 < 2 ? 2.2 : 0);
            all.put("hour(d)", row -> row.hour > 6 && row.hour < 18 ? 2 : 0);
            all.put("length(t)", row -> row.letters / 12.0);
            all.put("words(t)", row -> row.words / 2.0);
            return all;
        }

        /** The cells of one row, as numbers. */
        private static final class EffectRow {
            final double u;
            final double v;
            final double p;
            final double q;
            final int c;
            final int g;
            final int k;
            final double a;
            final double h;
            final double w;
            final int e;
            final int day;
            final int month;
            final int hour;
            final int words;
            final int letters;

            EffectRow(SplittableRandom random) {
                u = random.nextGaussian();
                v = random.nextGaussian();
                p = random.nextDouble(1, 5);
                q = random.nextDouble(1, 5);
                c = random.nextInt(4);
                g = random.nextInt(2);
                k = random.nextInt(7);
                a = Math.exp(1.5 * random.nextGaussian());
                h = random.nextGaussian() / Math.sqrt(0.02 + random.nextDouble());
                w = random.nextInt(4) == 0 ? -1 : random.nextDouble(1, 9);
                double share = random.nextDouble();
                e = (int) (40 * share * share * share);
                day = random.nextInt(365);
                month = java.time.LocalDate.ofYearDay(2023, day + 1).getMonthValue();
                hour = random.nextInt(24);
                words = 3 + random.nextInt(6);
                letters = 2 + random.nextInt(30);
            }

            String cells() {
                String date =
                        java.time.LocalDate.ofYearDay(2023, day + 1) + " " + (hour < 10 ? "0" : "") + hour + ":30";
                String text = ("x ".repeat(words - 1) + "y".repeat(letters + 40 - 2 * words)) + letters;
                return u + "," + v + "," + p + "," + q + ",c" + c + ",g" + g + "," + k + "," + a + "," + h + ","
                        + (w < 0 ? "" : w) + ",e" + e + "," + date + "," + text;
            }
        }

        static String csv(String effect, int rows, int seed, boolean classes) {
            SplittableRandom random = new SplittableRandom(seed * 31L + effect.hashCode());
            StringBuilder csv = new StringBuilder("u,v,p,q,c,g,k,a,h,w,e,d,t," + TARGET + "\n");
            List<EffectRow> all = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                EffectRow row = new EffectRow(random);
                all.add(row);
                values.add(java.util.Objects.requireNonNull(EFFECTS.get(effect)).applyAsDouble(row)
                        + random.nextGaussian());
            }
            double middle = values.stream().sorted().toList().get(rows / 2);
            for (int i = 0; i < rows; i++) {
                String label = classes ? (values.get(i) > middle ? "high" : "low") : String.valueOf(values.get(i));
                csv.append(all.get(i).cells()).append(',').append(label).append('\n');
            }
            return csv.toString();
        }
    }
}
