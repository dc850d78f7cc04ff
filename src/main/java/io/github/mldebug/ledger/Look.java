package io.github.mldebug.ledger;

import io.github.mldebug.json.RecordJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code looks.jsonl}: an evaluation on the locked test. Looks are spent for good, restarts included.
 *
 * @param schemaVersion of this record
 * @param id hash of everything else in it
 * @param run the run that was evaluated
 * @param against the run that it was compared with, null when with the dummy
 * @param split hash of the split lock
 * @param number which look it is on this locked test, from 1
 * @param level the error probability that this look may spend
 * @param metric id of the metric that decides
 * @param claimed the gain that the steps had claimed, positive is better
 * @param confirmed the gain on the locked rows
 * @param interval of the confirmed gain at that level: low, high
 * @param rows locked rows
 * @param reason what the user gave as the reason, null when none was needed
 * @param time when, in ISO format
 * @param user who
 */
public record Look(
        int schemaVersion,
        String id,
        String run,
        @Nullable String against,
        String split,
        int number,
        double level,
        String metric,
        double claimed,
        double confirmed,
        List<Double> interval,
        int rows,
        @Nullable String reason,
        String time,
        String user) {
    /** The schema version that this code writes. */
    public static final int SCHEMA_VERSION = 1;

    private static final int ID_DIGITS = 16;

    public Look {
        interval = List.copyOf(interval);
    }

    /** The same look with the id that its content has. */
    public Look identified() {
        return withId(Digests.of(RecordJson.line(withId("")), ID_DIGITS));
    }

    private Look withId(String name) {
        return new Look(
                schemaVersion,
                name,
                run,
                against,
                split,
                number,
                level,
                metric,
                claimed,
                confirmed,
                interval,
                rows,
                reason,
                time,
                user);
    }
}
