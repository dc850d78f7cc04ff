package io.github.mldebug.present;

import io.github.mldebug.check.Limit;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.ExplainAnswer;
import io.github.mldebug.report.ExplainAnswer.Page;
import io.github.mldebug.report.ExplainAnswer.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code mldebug explain}. */
final class ExplainPresenter {
    private ExplainPresenter() {}

    static Document document(ExplainAnswer answer) {
        Page page = answer.page();
        return page == null ? list(answer.topics()) : page(answer.topics(), page);
    }

    private static Document list(List<Topic> topics) {
        Map<String, List<Fact>> sections = new LinkedHashMap<>();
        for (Topic topic : topics) {
            String group = topic.group();
            String section = plural(topic.kind()) + (group == null ? "" : ": " + group);
            sections.computeIfAbsent(section, name -> new ArrayList<>()).add(Fact.text(topic.id(), topic.summary()));
        }
        List<Block> blocks = new ArrayList<>();
        sections.forEach((section, facts) -> {
            blocks.add(new Heading(section));
            blocks.add(new Facts(facts));
        });
        return new Document(blocks);
    }

    /** The heading of a kind: Checks, Verdicts, Causes. */
    private static String plural(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "s";
    }

    private static Document page(List<Topic> topics, Page page) {
        List<Block> head = topics.stream()
                .filter(topic -> topic.id().equals(page.id()))
                .map(topic -> (Block) Sentence.of(topic.id() + ": " + topic.summary()))
                .toList();
        List<Fact> facts = facts(page);
        return Document.join(
                head, facts.isEmpty() ? List.of() : List.of(new Facts(facts)), MarkdownPage.blocks(page.text()));
    }

    private static List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        if (page.severity() != null) {
            facts.add(Fact.text("severity", page.severity().id()));
        }
        if (page.work() != null) {
            facts.add(Fact.text("cost", page.work().id()));
        }
        if (page.usesLabel() != null) {
            facts.add(Fact.text(
                    "label", page.usesLabel() ? "read, on training rows only once rows are locked" : "not read"));
        }
        for (Limit limit : page.limits()) {
            facts.add(Fact.text("limit", limit.name() + " " + Figures.plain(limit.value()) + ": " + limit.meaning()));
        }
        if (!page.implies().isEmpty()) {
            facts.add(Fact.text("mutes", String.join(", ", page.implies())));
        }
        return facts;
    }
}
