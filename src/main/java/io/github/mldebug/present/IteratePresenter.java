package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.StateReport;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug iterate}. */
final class IteratePresenter {
    private IteratePresenter() {}

    static Document document(IterateAnswer answer) {
        List<Fact> facts = new ArrayList<>(ComparisonParts.facts(answer.comparison(), RunParts.tested(answer.run())));
        facts.add(Fact.text("parameters", parameters(answer)));
        facts.add(Fact.text("state", state(answer.state())));
        List<Block> plateau = answer.plateau() == null
                ? List.of()
                : List.of(new Sentence(
                        Tone.CAUTION,
                        answer.plateau().refusals() + " steps in a row were not kept. "
                                + answer.plateau().advice()));
        return Document.join(
                List.of(
                        verdict(answer.run(), answer.parent(), answer.comparison()),
                        ComparisonParts.table(
                                answer.comparison(),
                                new ComparisonParts.Sides(
                                        "parent",
                                        answer.parent().metrics(),
                                        "candidate",
                                        answer.run().metrics())),
                        new Facts(facts)),
                answer.search() == null ? List.of() : SearchParts.blocks(answer.search()),
                notes(answer.notes()),
                plateau,
                List.of(new Heading("The candidate"), new Facts(RunParts.facts(answer.run()))),
                RunParts.errors(answer.run()),
                SuggestionParts.blocks(answer.suggestions()));
    }

    private static Verdict verdict(RunReport run, RunReport parent, Comparison comparison) {
        String kept = comparison.kept() ? "Kept." : "Not kept: " + parent.id() + " stays the current run.";
        return new Verdict(
                comparison.verdict().name(),
                Tone.of(comparison.verdict()),
                RunParts.step(run) + " " + ComparisonParts.meaning(comparison.verdict(), "its parent") + ". " + kept);
    }

    private static String parameters(IterateAnswer answer) {
        long before = answer.parent().cost().parameters();
        long now = answer.run().cost().parameters();
        return before == now ? Long.toString(now) : before + " before, " + now + " now";
    }

    private static List<Block> notes(List<NoteReport> notes) {
        return notes.stream()
                .map(note -> (Block)
                        new Sentence(Tone.NOTE, note.message() + (note.next() == null ? "." : ": " + note.next())))
                .toList();
    }

    private static String state(StateReport state) {
        String reasons = String.join("; ", state.reasons());
        return (state.working() ? "working" : "not working") + (reasons.isEmpty() ? "" : ": " + reasons);
    }
}
