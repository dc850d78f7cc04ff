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
    /** The note on predictions that are suspiciously good. */
    private static final String IN_SAMPLE = "in-sample";

    private IteratePresenter() {}

    static Document document(IterateAnswer answer) {
        List<Fact> facts = new ArrayList<>(ComparisonParts.facts(answer.comparison(), RunParts.tested(answer.run())));
        if (!answer.run().learner().isOutside()) {
            facts.add(Fact.text("parameters", parameters(answer)));
        }
        facts.add(Fact.text("state", state(answer.state())));
        List<Block> plateau = answer.plateau() == null
                ? List.of()
                : List.of(new Sentence(
                        Tone.CAUTION,
                        answer.plateau().refusals() + " steps in a row were not kept. "
                                + answer.plateau().advice()));
        return Document.join(
                List.of(
                        verdict(answer),
                        ComparisonParts.table(
                                answer.comparison(),
                                ComparisonParts.Sides.of(
                                        answer.comparison(),
                                        new ComparisonParts.Named("parent", answer.parent()),
                                        new ComparisonParts.Named("candidate", answer.run()))),
                        new Facts(facts)),
                answer.search() == null ? List.of() : SearchParts.blocks(answer.search()),
                notes(answer.notes()),
                plateau,
                List.of(
                        new Heading(answer.run().learner().isOutside() ? "The other model" : "The candidate"),
                        new Facts(RunParts.facts(answer.run()))),
                RunParts.errors(answer.run()),
                SuggestionParts.blocks(answer.suggestions()));
    }

    private static Verdict verdict(IterateAnswer answer) {
        RunReport run = answer.run();
        RunReport parent = answer.parent();
        Comparison comparison = answer.comparison();
        boolean outside = run.learner().isOutside();
        String other = outside ? "run " + parent.id() : "its parent";
        return new Verdict(
                comparison.verdict().name(),
                Tone.of(comparison.verdict()),
                RunParts.step(run) + " "
                        + (isInSample(answer)
                                ? "predicts these rows better than " + other
                                        + ", as it also would if it had been trained on them. In-sample?"
                                : ComparisonParts.meaning(comparison.verdict(), other) + ".")
                        + " " + standing(answer));
    }

    private static boolean isInSample(IterateAnswer answer) {
        return answer.notes().stream().anyMatch(note -> note.id().equals(IN_SAMPLE));
    }

    private static String standing(IterateAnswer answer) {
        if (answer.run().learner().isOutside()) {
            return "The current run stays: no step can change a model that is not trained here.";
        }
        String parent = answer.parent().id();
        if (answer.forced()) {
            return "Kept by --force: by its verdict alone, " + parent + " would have stayed the current run.";
        }
        return answer.comparison().kept() ? "Kept." : "Not kept: " + parent + " stays the current run.";
    }

    private static String parameters(IterateAnswer answer) {
        long before = answer.parent().cost().parameters();
        long now = answer.run().cost().parameters();
        return before == now ? Long.toString(now) : before + " before, " + now + " now";
    }

    private static List<Block> notes(List<NoteReport> notes) {
        return notes.stream()
                .map(note -> (Block) new Sentence(
                        note.id().equals(IN_SAMPLE) ? Tone.CAUTION : Tone.NOTE,
                        note.message() + (note.next() == null ? "." : ": " + note.next())))
                .toList();
    }

    private static String state(StateReport state) {
        String reasons = String.join("; ", state.reasons());
        return (state.working() ? "working" : "not working") + (reasons.isEmpty() ? "" : ": " + reasons);
    }
}
