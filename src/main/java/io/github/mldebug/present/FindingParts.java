package io.github.mldebug.present;

import io.github.mldebug.check.Group;
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
import io.github.mldebug.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What checks found, for people: grouped by check, ordered as one would fix things. */
final class FindingParts {
    /** A file that reads wrongly makes all else moot; then what is predicted; then what makes results too good. */
    private static final List<Group> ORDER = List.of(
            Group.FILE,
            Group.LABEL,
            Group.LEAK,
            Group.SPLIT,
            Group.ROW,
            Group.COLUMN,
            Group.MISSING,
            Group.VALUE,
            Group.PAIR);

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
        return parts.isEmpty() ? "no problems" : String.join(", ", parts);
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
        List<Problem> problems = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Group group : ordered()) {
                checks.stream()
                        .filter(check -> check.group() == group)
                        .forEach(check -> addProblem(problems, check, severity, wanted));
            }
        }
        return problems;
    }

    private static List<Group> ordered() {
        List<Group> groups = new ArrayList<>(ORDER);
        for (Group group : Group.values()) {
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static void addProblem(
            List<Problem> problems, CheckReport check, Severity severity, Predicate<FindingReport> wanted) {
        List<Item> items = check.findings().stream()
                .filter(finding -> finding.severity() == severity && wanted.test(finding))
                .map(FindingParts::item)
                .toList();
        if (!items.isEmpty()) {
            problems.add(problem(severity, check, items));
        }
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
                        item.facts().stream()
                                .filter(fact -> !shared.contains(fact))
                                .toList()))
                .toList();
        return new Problem(severity, check.id(), check.title(), own, shared);
    }

    private static Item item(FindingReport finding) {
        List<Fact> facts = new ArrayList<>();
        List<String> unnamed = finding.columns().stream()
                .filter(column -> !finding.message().contains(column))
                .toList();
        if (!unnamed.isEmpty()) {
            facts.add(Fact.text("columns", String.join(", ", unnamed)));
        }
        if (!finding.lines().isEmpty()) {
            facts.add(Fact.text("at", Places.text(finding.file(), finding.lines(), finding.count())));
        }
        if (!finding.examples().isEmpty()) {
            facts.add(Fact.text("cells", Places.quoted(finding.examples())));
        }
        facts.add(Fact.text("cause", finding.cause().id()));
        addMuting(facts, finding);
        facts.add(Fact.detail("measured", measured(finding)));
        facts.add(Fact.detail("id", finding.id()));
        facts.add(Fact.next(finding.next()));
        return new Item(finding.message(), facts);
    }

    private static void addMuting(List<Fact> facts, FindingReport finding) {
        if (finding.impliedBy() != null) {
            facts.add(Fact.text("implied by", finding.impliedBy()));
        }
        if (finding.suppressedBy() != null) {
            facts.add(Fact.text("suppressed", finding.suppressedBy()));
        }
    }

    private static String measured(FindingReport finding) {
        String measured = Figures.plain(finding.measured());
        return finding.limit() == null ? measured : measured + ", limit " + Figures.plain(finding.limit());
    }

    private static String rest(Summary summary) {
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(summary.passed(), "check") + " passed");
        addRest(parts, summary.notApplicable(), "not applicable");
        addRest(parts, summary.skipped(), "skipped");
        addRest(parts, summary.suppressed(), "suppressed");
        addRest(parts, summary.implied(), "implied by others");
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
