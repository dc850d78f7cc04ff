package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Anomaly.Kind;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, the reader answers with a table whose ledger adds up or says what is wrong with the file. */
class FuzzTest {
    private static final int LARGEST_SEED_FILE = 2_000;
    private static final List<TortureFile> SEEDS = TortureFiles.all().stream()
            .filter(file -> file.bytes().length <= LARGEST_SEED_FILE)
            .toList();
    /** What structures files stands here more often than chance has it. */
    private static final byte[] SPECIAL = {
        '"',
        '"',
        '\'',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\n',
        '\r',
        '\\',
        '#',
        '%',
        ' ',
        0,
        '.',
        '-',
        '1',
        (byte) 0xff,
        (byte) 0xc3
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void readsOrRefuses(int seed) {
        fuzz(seed, 500);
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void readsOrRefusesMany(int seed) {
        fuzz(seed, 10_000);
    }

    private static void fuzz(int seed, int inputs) {
        Random random = new Random(seed);
        int tables = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] bytes = input(random);
            ReadOptions options = options(random);
            int chunk = 1 + random.nextInt(300);
            String name = "input " + i;
            try {
                assertAddsUp(Csv.read(new CsvReader(chunk, Helpers.NONE), bytes, options), name);
                tables++;
            } catch (UserError error) {
                assertTrue(!error.getMessage().isBlank() && !error.hint().isBlank(), name);
            } catch (RuntimeException bug) {
                throw new AssertionError(name + " of seed " + seed, bug);
            }
        }
        assertTrue(tables > inputs / 3, "too few tables to mean anything: " + tables);
    }

    private static void assertAddsUp(Table table, String name) {
        RowLedger ledger = table.source().ledger();
        assertEquals(table.rows(), ledger.parsed(), name);
        assertEquals(ledger.read(), ledger.parsed() + ledger.dropped(), name);
        assertEquals(count(table, Kind.SHORT_ROW) + count(table, Kind.LONG_ROW_BLANK), ledger.repaired(), name);
        assertEquals(count(table, Kind.LONG_ROW) + count(table, Kind.TRUNCATED_ROW), ledger.dropped(), name);
        for (int row = 1; row < table.rows(); row++) {
            assertTrue(table.line(row) > table.line(row - 1), name);
        }
        assertEquals(table.columns().size(), Csv.keys(table).stream().distinct().count(), name);
    }

    private static int count(Table table, Kind kind) {
        return table.source().anomaly(kind).map(anomaly -> anomaly.count()).orElse(0);
    }

    private static byte[] input(Random random) {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        List<Byte> bytes = new ArrayList<>();
        add(bytes, SEEDS.get(random.nextInt(SEEDS.size())).bytes());
        for (int change = random.nextInt(8); change >= 0; change--) {
            change(bytes, random);
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    private static void add(List<Byte> bytes, byte[] more) {
        for (byte value : more) {
            bytes.add(value);
        }
    }

    private static void change(List<Byte> bytes, Random random) {
        int at = random.nextInt(bytes.size() + 1);
        int to = Math.min(bytes.size(), at + random.nextInt(30));
        switch (random.nextInt(7)) {
            case 0 -> bytes.add(at, (byte) random.nextInt(256));
            case 1, 2 -> bytes.add(at, SPECIAL[random.nextInt(SPECIAL.length)]);
            case 3 -> bytes.subList(at, to).clear();
            case 4 -> bytes.addAll(at, List.copyOf(bytes.subList(at, to)));
            case 5 -> bytes.subList(at, bytes.size()).clear();
            default -> add(bytes, SEEDS.get(random.nextInt(SEEDS.size())).bytes());
        }
    }

    private static ReadOptions options(Random random) {
        ReadOptions options = ReadOptions.detect();
        return switch (random.nextInt(12)) {
            case 0 -> options.withDelimiter(";");
            case 1 -> options.withQuote("none");
            case 2 -> options.withQuote("'");
            case 3 -> options.withHeader(false);
            case 4 -> options.withEncoding("UTF-16");
            case 5 -> options.withEncoding("Shift_JIS");
            case 6 -> options.withDecimalComma(true);
            default -> options;
        };
    }
}
