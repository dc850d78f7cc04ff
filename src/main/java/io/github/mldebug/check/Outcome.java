package io.github.mldebug.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How one check ended. A check that could not look is not a check that passed. */
public sealed interface Outcome {
    /** For exhaustive switches and for output. */
    Status status();

    /** The ways in which a check can end. */
    enum Status {
        PASSED("passed"),
        FOUND("found"),
        NOT_APPLICABLE("not-applicable"),
        SKIPPED("skipped"),
        CRASHED("crashed"),
        SUPPRESSED("suppressed");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /** The name used in every output. */
        public String id() {
            return id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** It looked and found nothing. */
    record Passed() implements Outcome {
        @Override
        public Status status() {
            return Status.PASSED;
        }
    }

    /**
     * It looked and found something.
     *
     * @param findings at least one
     */
    record Found(List<Finding> findings) implements Outcome {
        public Found {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("nothing found is passed");
            }
        }

        @Override
        public Status status() {
            return Status.FOUND;
        }
    }

    /**
     * There was nothing for it to look at.
     *
     * @param reason in a few words: {@code no target column}
     */
    record NotApplicable(String reason) implements Outcome {
        @Override
        public Status status() {
            return Status.NOT_APPLICABLE;
        }
    }

    /**
     * It could have looked and did not.
     *
     * @param reason in a few words
     */
    record Skipped(String reason) implements Outcome {
        @Override
        public Status status() {
            return Status.SKIPPED;
        }
    }

    /**
     * A bug of ours; the other checks still ran.
     *
     * @param reason the exception in one line
     */
    record Crashed(String reason) implements Outcome {
        @Override
        public Status status() {
            return Status.CRASHED;
        }
    }

    /**
     * What a look at each of several things brings, such as columns.
     *
     * @param none why the check does not apply when there is nothing to look at: {@code no column of categories}
     */
    static <S> Outcome ofEach(List<S> subjects, String none, Function<S, Optional<Finding>> look) {
        return subjects.isEmpty()
                ? new NotApplicable(none)
                : of(subjects.stream().map(look).flatMap(Optional::stream).toList());
    }

    /** Passed when there are no findings, else found. */
    static Outcome of(List<Finding> findings) {
        return findings.isEmpty() ? new Passed() : new Found(findings);
    }
}
