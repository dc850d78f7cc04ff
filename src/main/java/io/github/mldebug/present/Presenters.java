package io.github.mldebug.present;

import io.github.mldebug.report.Answer;
import io.github.mldebug.report.AutoAnswer;
import io.github.mldebug.report.BaselineAnswer;
import io.github.mldebug.report.CheckAnswer;
import io.github.mldebug.report.CompareAnswer;
import io.github.mldebug.report.ConfigAnswer;
import io.github.mldebug.report.DiffAnswer;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.ExplainAnswer;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.ReproduceAnswer;
import io.github.mldebug.report.RevertAnswer;
import io.github.mldebug.report.RunsAnswer;
import io.github.mldebug.report.ShowAnswer;
import io.github.mldebug.report.SplitExportAnswer;
import io.github.mldebug.report.SuggestAnswer;
import io.github.mldebug.report.SuppressAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The list of presenters: one an answer. */
public final class Presenters {
    private final Map<Class<?>, Function<Answer, Document>> presenters = new LinkedHashMap<>();

    /** All of them. */
    public Presenters() {
        add(CheckAnswer.class, CheckPresenter::document);
        add(BaselineAnswer.class, BaselinePresenter::document);
        add(IterateAnswer.class, IteratePresenter::document);
        add(AutoAnswer.class, AutoPresenter::document);
        add(SuggestAnswer.class, SuggestPresenter::document);
        add(ShowAnswer.class, ShowPresenter::document);
        add(RunsAnswer.class, RunsPresenter::document);
        add(CompareAnswer.class, ComparePresenter::document);
        add(DiffAnswer.class, DiffPresenter::document);
        add(RevertAnswer.class, RevertPresenter::document);
        add(ReproduceAnswer.class, ReproducePresenter::document);
        add(SplitExportAnswer.class, SplitExportPresenter::document);
        add(ExplainAnswer.class, ExplainPresenter::document);
        add(ConfigAnswer.class, ConfigPresenter::document);
        add(SuppressAnswer.class, SuppressPresenter::document);
        add(ErrorAnswer.class, ErrorPresenter::document);
    }

    private <A extends Answer> void add(Class<A> type, Function<A, Document> presenter) {
        presenters.put(type, answer -> presenter.apply(type.cast(answer)));
    }

    /** What a person is shown of the answer. */
    public Document document(Answer answer) {
        Function<Answer, Document> presenter = presenters.get(answer.getClass());
        if (presenter == null) {
            throw new IllegalArgumentException(
                    "no presenter for " + answer.getClass().getName());
        }
        return presenter.apply(answer);
    }

    /** The kinds of answer that can be presented. */
    public Set<Class<?>> answers() {
        return Set.copyOf(presenters.keySet());
    }
}
