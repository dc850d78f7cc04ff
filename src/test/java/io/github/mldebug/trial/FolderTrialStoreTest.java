package io.github.mldebug.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of fits, and what is not. */
class FolderTrialStoreTest {
    @TempDir
    private Path folder;

    private static TrialResult result(int rows, int classes) {
        double[][] predictions = new double[rows][];
        Arrays.fill(predictions, new double[classes]);
        int[] positions = new int[rows];
        Arrays.setAll(positions, i -> i);
        return new TrialResult(positions, predictions, new double[rows], 0.5, 7);
    }

    private static Trial trial(int fold) {
        return new Trial(new Configuration(List.of("x"), "linear", Map.of()), 0, fold, 1, null);
    }

    @Test
    void aResultComesBackAsItWas() {
        TrialStore store = new FolderTrialStore(folder, "data");
        store.put(trial(0), result(5, 3));

        TrialResult read = store.get(trial(0)).orElseThrow();

        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, read.positions());
        assertArrayEquals(new double[3], read.predictions()[4]);
        assertTrue(store.get(trial(1)).isEmpty());
    }

    /** More bytes than an array can have. */
    @Test
    void aHugeResultIsNotKeptAndNoFault() {
        TrialStore store = new FolderTrialStore(folder.resolve("store"), "data");

        store.put(trial(0), result(800_000, 340));

        assertTrue(store.get(trial(0)).isEmpty());
        assertFalse(Files.exists(folder.resolve("store")));
    }
}
