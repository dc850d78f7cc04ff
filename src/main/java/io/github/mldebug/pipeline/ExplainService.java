package io.github.mldebug.pipeline;

import io.github.mldebug.catalog.Catalog;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.LimitOverrides;
import io.github.mldebug.check.Limits;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Learner;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.ExplainAnswer;
import io.github.mldebug.report.ExplainAnswer.Page;
import io.github.mldebug.report.ExplainAnswer.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explains what the tool says: every check, verdict, cause, metric, learner, hyperparameter and expression. Reads no data. */
public final class ExplainService {
    private static final List<String> KINDS =
            List.of("verdict", "cause", "metric", "learner", "hyperparameter", "expression", "note");

    /**
     * One topic, or the list of all.
     *
     * @param id of a topic in any case, or null for the list
     */
    public ExplainAnswer run(Settings settings, @Nullable String id) {
        List<Topic> topics = topics();
        if (id == null) {
            return new ExplainAnswer(topics, null, ExitCode.FINE.code());
        }
        Topic wanted = topics.stream()
                .filter(topic -> topic.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, topics));
        return new ExplainAnswer(List.of(wanted), page(wanted, settings), ExitCode.FINE.code());
    }

    private static UserError unknown(String id, List<Topic> topics) {
        List<String> ids = topics.stream().map(Topic::id).toList();
        return new UserError(
                "nothing is called '" + id + "'" + DidYouMean.tail(id, ids), "list everything with: mldebug explain");
    }

    private static List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (CheckInfo info : Catalog.infos()) {
            topics.add(new Topic(info.id(), "check", info.group().id(), info.title(), info.summary()));
        }
        for (String kind : KINDS) {
            Pages.ofKind(kind).forEach((id, text) -> topics.add(new Topic(id, kind, null, title(id), summary(text))));
        }
        return topics;
    }

    private static String title(String id) {
        String words = id.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String summary(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Page page(Topic topic, Settings settings) {
        if (topic.kind().equals("check")) {
            CheckInfo info = Catalog.infos().stream()
                    .filter(each -> each.id().equals(topic.id()))
                    .findFirst()
                    .orElseThrow();
            return new Page(
                    info.id(),
                    info.severity(),
                    info.work(),
                    info.usesLabel(),
                    limits(info, settings),
                    info.implies(),
                    body(Pages.of(info)) + handles(info));
        }
        Map<String, String> pages = Pages.ofKind(topic.kind());
        String text = body(pages.getOrDefault(topic.id(), ""));
        if (topic.kind().equals("learner")) {
            text += hyperparameters(Learners.named(topic.id()));
        }
        if (topic.kind().equals("hyperparameter")) {
            text += learners(topic.id());
        }
        if (topic.kind().equals("expression")) {
            text += ExpressionSyntax.section(topic.id());
        }
        return new Page(topic.id(), null, null, null, List.of(), List.of(), text);
    }

    /** With the values that are in force here. */
    private static List<Limit> limits(CheckInfo info, Settings settings) {
        Limits inForce = LimitOverrides.parse(settings.texts(Setting.LIMIT), Catalog.infos())
                .of(info);
        return info.limits().stream()
                .map(limit -> new Limit(limit.name(), inForce.get(limit.name()), limit.meaning()))
                .toList();
    }

    /** Without the first line, which stands above the page. */
    private static String body(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1).strip() + "\n";
    }

    private static String handles(CheckInfo info) {
        StringBuilder text = new StringBuilder("\n## On the command line\n\n");
        text.append("- mute it: `--ignore ").append(info.id()).append("`\n");
        for (Limit limit : info.limits()) {
            text.append("- set its limit: `--limit ")
                    .append(info.id())
                    .append('.')
                    .append(limit.name())
                    .append("=VALUE`\n");
        }
        return text.toString();
    }

    private static String hyperparameters(Learner learner) {
        StringBuilder text = new StringBuilder();
        learner.unavailable()
                .ifPresent(reason ->
                        text.append("\nNot to be had here: ").append(reason).append(".\n"));
        List<Hyperparameter> all = learner.info().hyperparameters();
        text.append(all.isEmpty() ? "" : "\n## Hyperparameters\n\n");
        for (Hyperparameter one : all) {
            text.append("- ").append(one.name()).append(": ").append(one.meaning());
            text.append("; ").append(values(one)).append('\n');
        }
        return text.toString();
    }

    private static String learners(String hyperparameter) {
        StringBuilder text = new StringBuilder("\n## Values\n\n");
        for (Learner learner : Learners.all()) {
            learner.info().find(hyperparameter).ifPresent(one -> text.append("- ")
                    .append(learner.info().name())
                    .append(": ")
                    .append(values(one))
                    .append('\n'));
        }
        return text.append("\n## On the command line\n\n- set it: `mldebug iterate --set ")
                .append(hyperparameter)
                .append("=VALUE`\n")
                .toString();
    }

    private static String values(Hyperparameter one) {
        Hyperparameter.@Nullable Requirement needed = one.requires();
        return range(one) + ", " + Hyperparameter.show(one.initial()) + " unless set"
                + (needed == null ? "" : "; only with " + needed.name() + "=" + needed.word());
    }

    private static String range(Hyperparameter one) {
        if (one.range() instanceof Hyperparameter.Numbers numbers) {
            return "from " + Hyperparameter.show(numbers.least()) + " to " + Hyperparameter.show(numbers.most());
        }
        return String.join(" or ", ((Hyperparameter.Words) one.range()).words());
    }
}
