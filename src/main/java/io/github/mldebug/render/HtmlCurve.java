package io.github.mldebug.render;

import io.github.mldebug.present.Block.Curve;
import io.github.mldebug.present.Block.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Curves as points of a drawing, on one common scale.
 *
 * @param label the same in words
 */
public record HtmlCurve(String label, String shape, List<Line> lines) {
    /** Of the drawing. */
    public static final int WIDTH = 600;
    /** Of the drawing. */
    public static final int HEIGHT = 200;

    private static final int MARGIN = 10;

    public HtmlCurve {
        lines = List.copyOf(lines);
    }

    /**
     * One curve.
     *
     * @param stretches the points {@code x,y} of each stretch that has no gap
     */
    public record Line(String name, String summary, String style, List<String> stretches) {
        public Line {
            stretches = List.copyOf(stretches);
        }
    }

    /** The points of these curves. */
    public static HtmlCurve of(Curve curve) {
        double[] values = curve.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (Series series : curve.series()) {
            lines.add(new Line(
                    series.name(),
                    series.summary(),
                    "line" + lines.size(),
                    stretches(curve.x(), series.values(), low, high)));
        }
        return new HtmlCurve(curve.shape() + " by " + curve.axis(), curve.shape(), lines);
    }

    private static List<String> stretches(List<Integer> x, List<Double> y, double low, double high) {
        List<String> stretches = new ArrayList<>();
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            if (Double.isFinite(y.get(i))) {
                double across = share(x.get(i), x.get(0), x.get(x.size() - 1));
                points.append(points.length() == 0 ? "" : " ")
                        .append(place(across, WIDTH))
                        .append(',');
                points.append(place(1 - share(y.get(i), low, high), HEIGHT));
            } else if (points.length() > 0) {
                stretches.add(points.toString());
                points.setLength(0);
            }
        }
        if (points.length() > 0) {
            stretches.add(points.toString());
        }
        return stretches;
    }

    private static double share(double value, double low, double high) {
        return high > low ? (value - low) / (high - low) : 0.5;
    }

    private static String place(double share, int size) {
        return String.format(Locale.ROOT, "%.1f", MARGIN + share * (size - 2 * MARGIN));
    }
}
