package io.github.mldebug.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the benchmark's table: 30 mixed columns, a key, a day, 21 numbers, 6 words of 2 to 10,000 kinds with the label
 * among them, and a note. Some cells are missing, spelled empty or {@code NA}; some notes hold quotes, delimiters and line ends. The same
 * rows and seed give the same bytes.
 */
public final class BenchmarkTable {
    private static final int NUMBERS = 21;
    private static final int[] KINDS = {2, 5, 12, 50, 200, 10_000};
    private static final String[] SYLLABLES = {"ba", "ro", "mi", "ta", "lu", "ne", "so", "ki", "de", "va"};
    private static final String[] WORDS = {
        "ordered", "again", "late", "parcel", "blue", "returned", "size", "quick", "reply", "thanks", "broken", "box"
    };

    private final SplittableRandom random;
    private final StringBuilder line = new StringBuilder(400);

    private BenchmarkTable(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Arguments: the file to write, the number of rows, and a seed (1 when left out). */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), seed);
    }

    /** Writes a table of so many rows. */
    static void write(Path file, int rows, long seed) throws IOException {
        BenchmarkTable table = new BenchmarkTable(seed);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(header());
            for (int row = 0; row < rows; row++) {
                writer.append(table.row(row));
            }
        }
    }

    private static String header() {
        StringBuilder header = new StringBuilder("id,day");
        for (int i = 1; i <= NUMBERS; i++) {
            header.append(",x").append(i);
        }
        return header.append(",label,region,month,state,shop,town,note\n").toString();
    }

    private CharSequence row(int row) {
        line.setLength(0);
        line.append(100_000 + row).append(',').append(day(row));
        double signal = 0;
        for (int i = 0; i < NUMBERS; i++) {
            double value = random.nextGaussian() * (1 + i % 7) + i * 10;
            signal += i < 3 ? value - i * 10 : 0;
            line.append(',');
            number(i, value);
        }
        for (int kinds : KINDS) {
            line.append(',');
            word(kinds, signal);
        }
        line.append(',');
        note();
        return line.append('\n');
    }

    private static String day(int row) {
        return java.time.LocalDate.ofEpochDay(15_000 + row % 4_000).toString();
    }

    /** Whole numbers, money, and decimals of 4, 6 or all digits; some columns have missing cells. */
    private void number(int column, double value) {
        int chance = random.nextInt(100);
        if (column % 4 == 1 && chance < 3) {
            line.append(column % 8 == 1 ? "NA" : "");
            return;
        }
        switch (column % 5) {
            case 0 -> line.append(Math.round(value * 10));
            case 1 -> decimal(value, 2);
            case 2 -> decimal(value, 4);
            case 3 -> decimal(value, 6);
            default -> line.append(value);
        }
    }

    private void decimal(double value, int digits) {
        long power = Math.round(Math.pow(10, digits));
        long scaled = Math.round(Math.abs(value) * power);
        line.append(value < 0 ? "-" : "").append(scaled / power).append('.');
        String fraction = Long.toString(scaled % power);
        line.append("0".repeat(digits - fraction.length())).append(fraction);
    }

    private void word(int kinds, double signal) {
        if (kinds == 2) {
            line.append(signal + random.nextGaussian() * 3 > 0 ? "yes" : "no");
            return;
        }
        if (kinds == 50 && random.nextInt(50) == 0) {
            return;
        }
        int kind = Math.min(random.nextInt(kinds), random.nextInt(kinds));
        for (int rest = kind + 10; rest > 0; rest /= 10) {
            line.append(SYLLABLES[rest % 10]);
        }
    }

    private void note() {
        int chance = random.nextInt(20);
        boolean quoted = chance < 6;
        line.append(quoted ? "\"" : "");
        int words = 2 + random.nextInt(5);
        for (int i = 0; i < words; i++) {
            line.append(i == 0 ? "" : chance == 0 ? "\n" : chance < 4 ? ", " : " ");
            String word = WORDS[random.nextInt(WORDS.length)];
            line.append(chance == 5 ? "\"\"" + word + "\"\"" : word);
        }
        line.append(' ').append(Integer.toString(random.nextInt(1_000_000), 36).toLowerCase(Locale.ROOT));
        line.append(quoted ? "\"" : "");
    }
}
