package io.github.mldebug.render;

import io.github.mldebug.present.Block.Curve;
import io.github.mldebug.present.Block.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Curves as rows of little columns, on one common scale. */
final class TextCurve {
    private static final int MOST_COLUMNS = 40;
    private static final int GAP = 2;

    private final Glyphs glyphs;
    private final Curve curve;

    TextCurve(Glyphs glyphs, Curve curve) {
        this.glyphs = glyphs;
        this.curve = curve;
    }

    List<String> lines(int width) {
        double[] range = curve.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(range).min().orElse(0);
        double high = Arrays.stream(range).max().orElse(0);
        int names = curve.series().stream()
                .mapToInt(series -> Glyphs.width(glyphs.safe(series.name())))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(glyphs.safe(curve.shape()));
        int columns = Math.min(MOST_COLUMNS, width - names - GAP);
        for (Series series : curve.series()) {
            String name = glyphs.safe(series.name());
            String drawn = glyphs.levels(resampled(series.values(), columns), low, high);
            lines.add(name + " ".repeat(names - Glyphs.width(name) + GAP) + drawn);
            Wrapping.lines(glyphs.safe(series.summary()), width - names - GAP)
                    .forEach(line -> lines.add(" ".repeat(names + GAP) + line));
        }
        return lines;
    }

    /** The means of as many stretches as there are columns; the values themselves when they fit. */
    private static List<Double> resampled(List<Double> values, int columns) {
        if (values.size() <= columns) {
            return values;
        }
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int from = (int) ((long) i * values.size() / columns);
            int to = (int) ((long) (i + 1) * values.size() / columns);
            means.add(values.subList(from, to).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(Double.NaN));
        }
        return means;
    }
}
