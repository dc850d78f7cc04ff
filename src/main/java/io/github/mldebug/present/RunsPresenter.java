package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.ledger.Run.Score;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Command;
import io.github.mldebug.present.Block.Commands;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.RunsAnswer;
import io.github.mldebug.report.RunsAnswer.Entry;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug runs}. */
final class RunsPresenter {
    private RunsPresenter() {}

    static Document document(RunsAnswer answer) {
        if (answer.runs().isEmpty()) {
            return Document.of(
                    Sentence.of("No runs yet."),
                    new Commands(List.of(new Command("begin with the simplest model", "mldebug baseline DATA"))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Sentence.of(summary(answer)));
        blocks.add(table(answer));
        if (answer.heads().size() > 1) {
            blocks.add(new Sentence(
                    Tone.CAUTION,
                    "There are " + answer.heads().size()
                            + " current runs, as after a merge. Say from which one to go on:"));
            blocks.add(new Commands(answer.heads().stream()
                    .map(head -> new Command("from " + head, "mldebug iterate --add-feature --from " + head))
                    .toList()));
        }
        return new Document(blocks);
    }

    private static String summary(RunsAnswer answer) {
        long kept = answer.runs().stream().filter(Entry::kept).count();
        return Figures.count(answer.runs().size(), "run") + ", " + kept + " kept; accepted: "
                + (answer.accepted() == null ? "none" : answer.accepted());
    }

    private static Table table(RunsAnswer answer) {
        String metric = answer.runs().get(0).run().primary();
        List<List<Cell>> rows =
                answer.runs().stream().map(entry -> row(entry, answer)).toList();
        return new Table(
                List.of(
                        Column.text("run"),
                        Column.text("step"),
                        Column.number(metric),
                        Column.number("gain"),
                        Column.text("verdict"),
                        Column.text("now")),
                rows);
    }

    private static List<Cell> row(Entry entry, RunsAnswer answer) {
        RunReport run = entry.run();
        String metric = answer.runs().get(0).run().primary();
        Score score = run.metrics().get(run.primary());
        Comparison comparison = entry.comparison();
        int decimals = comparison != null
                ? Figures.decimals(comparison.interval())
                : Figures.decimals(score == null ? null : score.se());
        return List.of(
                Cell.of(run.id()),
                Cell.of(RunParts.step(run)),
                Cell.of(Figures.fixed(score == null ? null : score.value(), decimals) + unit(run.primary(), metric)),
                Cell.of(comparison == null ? "" : gain(comparison, metric, decimals)),
                comparison == null ? Cell.of("") : Cell.of(comparison.verdict().name(), Tone.of(comparison.verdict())),
                Cell.of(standing(entry, answer)));
    }

    private static String gain(Comparison comparison, String metric, int decimals) {
        if (!ComparisonParts.isChange(comparison.verdict())) {
            return Figures.UNKNOWN;
        }
        return Figures.signed(comparison.change(), decimals) + unit(comparison.metric(), metric);
    }

    /** What is in another metric than that of the column must say so. */
    private static String unit(String metric, String ofColumn) {
        return metric.equals(ofColumn) ? "" : " " + metric;
    }

    private static String standing(Entry entry, RunsAnswer answer) {
        List<String> words = new ArrayList<>();
        if (!entry.kept()) {
            words.add(entry.run().learner().isOutside() ? "compared" : "refused");
        }
        if (entry.forced()) {
            words.add("forced");
        }
        if (answer.heads().contains(entry.run().id())) {
            words.add("head");
        }
        if (entry.run().id().equals(answer.accepted())) {
            words.add("accepted");
        }
        return String.join(", ", words);
    }
}
