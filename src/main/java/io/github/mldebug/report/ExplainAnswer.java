package io.github.mldebug.report;

import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug explain}: every topic, or one with its page.
 *
 * @param topics what can be explained; the one asked for, when one was
 * @param page the page of the one asked for, null for the list
 */
public record ExplainAnswer(List<Topic> topics, @Nullable Page page, int exitCode) implements Answer {
    public ExplainAnswer {
        topics = List.copyOf(topics);
    }

    /**
     * Something that can be explained.
     *
     * @param id what to type after {@code mldebug explain}
     * @param kind {@code check}, {@code verdict}, {@code cause}, {@code metric}, {@code learner} or {@code expression}
     * @param group what a check looks at, null for other kinds
     * @param title a few words
     * @param summary one line
     */
    public record Topic(String id, String kind, @Nullable String group, String title, String summary) {}

    /**
     * A page; what only checks have is null or empty for other kinds.
     *
     * @param severity of a check's findings
     * @param work what a check costs
     * @param usesLabel whether a check reads the target column
     * @param limits the numbers that a check judges by, with the values in force
     * @param implies ids of the checks that a finding of this one mutes
     * @param text the explanation, in Markdown
     */
    public record Page(
            String id,
            @Nullable Severity severity,
            @Nullable Work work,
            @Nullable Boolean usesLabel,
            List<Limit> limits,
            List<String> implies,
            String text) {
        public Page {
            limits = List.copyOf(limits);
            implies = List.copyOf(implies);
        }
    }
}
