package io.github.mldebug.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers computed elsewhere, with the script that made them beside them: one line a list, its name first. */
public final class Reference {
    private final Map<String, double[]> lists = new LinkedHashMap<>();

    private Reference() {}

    /** Reads {@code reference/NAME} beside a test class. */
    public static Reference beside(Class<?> test, String name) {
        Reference reference = new Reference();
        try (InputStream stream = test.getResourceAsStream("reference/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no reference " + name);
            }
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    String[] words = line.split(" ", -1);
                    double[] numbers = Arrays.stream(words)
                            .skip(1)
                            .mapToDouble(Reference::number)
                            .toArray();
                    reference.lists.put(words[0], numbers);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reference;
    }

    private static double number(String word) {
        return word.equals("nan") ? Double.NaN : Double.parseDouble(word);
    }

    /** The names of the lists, in the order of the file. */
    public Iterable<String> names() {
        return lists.keySet();
    }

    /** A list by its name. */
    public double[] list(String name) {
        double[] list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return list.clone();
    }

    /** A list of whole numbers. */
    public int[] integers(String name) {
        return Arrays.stream(list(name)).mapToInt(value -> (int) value).toArray();
    }

    /** The only number of a list. */
    public double only(String name) {
        double[] list = list(name);
        if (list.length != 1) {
            throw new IllegalArgumentException(name + " has " + list.length + " numbers");
        }
        return list[0];
    }

    /** A list cut into rows of one width. */
    public double[][] rows(String name, int width) {
        double[] list = list(name);
        double[][] rows = new double[list.length / width][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(list, row * width, (row + 1) * width);
        }
        return rows;
    }
}
