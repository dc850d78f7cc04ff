package io.github.mldebug.check;

import java.util.List;

/**
 * What a check is, apart from what it does. The long explanation is the page {@code <id>.md} of its group.
 *
 * @param id the problem's name in kebab-case, derived from the class name: {@code duplicate-rows}
 * @param group what it looks at
 * @param title a few words for headings, no full stop
 * @param summary one line, no full stop
 * @param severity of its findings, unless a finding says otherwise
 * @param work what it costs
 * @param usesLabel whether it reads the target column, and so may see training rows only once a test part is locked
 * @param limits the numbers that it judges by
 * @param implies ids of the general checks that a finding of this one mutes on the same columns
 */
public record CheckInfo(
        String id,
        Group group,
        String title,
        String summary,
        Severity severity,
        Work work,
        boolean usesLabel,
        List<Limit> limits,
        List<String> implies) {
    public CheckInfo {
        limits = List.copyOf(limits);
        implies = List.copyOf(implies);
    }
}
