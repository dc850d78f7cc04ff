package io.github.mldebug.ledger;

/**
 * What {@code accepted.json} holds: the run that a gate compares with. Moving it is a named act.
 *
 * @param schemaVersion of this record
 * @param run the run
 * @param reason why it was accepted
 * @param time when, in ISO format
 * @param user who
 */
public record Accepted(int schemaVersion, String run, String reason, String time, String user) {
    /** The schema version that this code writes. */
    public static final int SCHEMA_VERSION = 1;
}
