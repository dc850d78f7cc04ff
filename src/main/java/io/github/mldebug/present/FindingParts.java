package io.github.mldebug.present;

import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Details;
import io.github.mldebug.present.Block.Findings;
import io.github.mldebug.present.Block.Item;
import io.github.mldebug.present.Block.Problem;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.Checked;
import io.github.mldebug.report.FailOn;
import io.github.mldebug.report.FixOrder;
import io.github.mldebug.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What checks found, for people: grouped by check, ordered as one would fix things. */
final class FindingParts {
    private FindingParts() {}

    /** As {@code 2 errors, 1 warning}; {@code no problems} when nothing counts. */
    static String counts(Summary summary) {
        List<String> parts = new ArrayList<>();
        addCount(parts, summary.error(), "error");
        addCount(parts, summary.warning(), "warning");
        if (summary.info() > 0) {
            parts.add(summary.info() + " info");
        }
        if (summary.crashed() > 0) {
            parts.add(Figures.count(summary.crashed(), "check") + " crashed");
        }
        String known = summary.known() == 0 ? "" : " besides " + summary.known() + " known";
        return (parts.isEmpty() ? "no problems" : String.join(", ", parts)) + known;
    }

    private static void addCount(List<String> parts, int number, String noun) {
        if (number > 0) {
            parts.add(Figures.count(number, noun));
        }
    }

    static Tone tone(Summary summary) {
        if (summary.error() > 0 || summary.crashed() > 0) {
            return Tone.BAD;
        }
        if (summary.warning() > 0) {
            return Tone.CAUTION;
        }
        return summary.info() > 0 ? Tone.NOTE : Tone.GOOD;
    }

    static Fact failOn(Checked answer) {
        return Fact.detail(
                "fail on", answer.failOn() == FailOn.NEVER ? "nothing" : answer.failOn() + ", with exit code 1");
    }

    /** The findings that count, crashed checks, and one line for all the rest with its details. */
    static List<Block> blocks(Summary summary, List<CheckReport> checks) {
        List<Block> blocks = new ArrayList<>();
        List<Problem> problems = problems(checks, FindingReport::counts);
        if (!problems.isEmpty()) {
            blocks.add(new Findings(problems));
        }
        for (CheckReport check : checks) {
            if (check.status() == Status.CRASHED) {
                blocks.add(new Sentence(Tone.BAD, "crashed: " + check.id() + ", a bug of mldebug: " + reason(check)));
            }
        }
        if (!checks.isEmpty()) {
            blocks.add(new Details(rest(summary), quiet(checks)));
        }
        return blocks;
    }

    private static List<Problem> problems(List<CheckReport> checks, Predicate<FindingReport> wanted) {
        return FixOrder.of(checks, wanted).stream()
                .map(each -> problem(
                        each.severity(),
                        each.check(),
                        each.findings().stream().map(FindingParts::item).toList()))
                .toList();
    }

    /** What several findings of a check agree in (the cause, often the next command) is said once, below them. */
    private static Problem problem(Severity severity, CheckReport check, List<Item> items) {
        if (items.size() == 1) {
            return new Problem(severity, check.id(), check.title(), items, List.of());
        }
        List<Fact> shared = items.get(0).facts().stream()
                .filter(fact -> items.stream().allMatch(item -> item.facts().contains(fact)))
                .toList();
        List<Item> own = items.stream()
                .map(item -> new Item(
                        item.message(),
                        item.columns(),
                        item.line(),
                        item.facts().stream()
                                .filter(fact -> !shared.contains(fact))
                                .toList()))
                .toList();
        return new Problem(severity, check.id(), check.title(), own, shared);
    }

    private static Item item(FindingReport finding) {
        Integer line = finding.lines().isEmpty() ? null : finding.lines().get(0);
        return new Item(finding.message(), finding.columns(), line, FindingFacts.of(finding));
    }

    private static String rest(Summary summary) {
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(summary.passed(), "check") + " passed");
        addRest(parts, summary.notApplicable(), "not applicable");
        addRest(parts, summary.skipped(), "skipped");
        addRest(parts, summary.suppressed(), "suppressed");
        addRest(parts, summary.implied(), "implied by others");
        addRest(parts, summary.known(), "known");
        return String.join(", ", parts);
    }

    private static void addRest(List<String> parts, int number, String words) {
        if (number > 0) {
            parts.add(number + " " + words);
        }
    }

    private static List<Block> quiet(List<CheckReport> checks) {
        List<Block> blocks = new ArrayList<>();
        List<Problem> muted = problems(checks, finding -> !finding.counts());
        if (!muted.isEmpty()) {
            blocks.add(new Findings(muted));
        }
        List<List<Cell>> rows = Stream.of(Status.PASSED, Status.NOT_APPLICABLE, Status.SKIPPED, Status.SUPPRESSED)
                .flatMap(status -> checks.stream().filter(check -> check.status() == status))
                .map(check ->
                        List.of(Cell.of(check.id()), Cell.of(check.status().id()), Cell.of(reason(check))))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.of(Column.text("check"), Column.text("ended"), Column.text("because")), rows));
        }
        return blocks;
    }

    private static String reason(CheckReport check) {
        if (check.reason() != null) {
            return check.reason();
        }
        return check.status() == Status.PASSED ? "" : "no reason given";
    }
}
