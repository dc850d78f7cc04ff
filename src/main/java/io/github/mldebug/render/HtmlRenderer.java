package io.github.mldebug.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Document;
import io.github.mldebug.present.Fact;
import io.github.mldebug.present.Presenters;
import io.github.mldebug.present.Tone;
import io.github.mldebug.report.Answer;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as one page that needs nothing else, readable on a phone and in the dark. The templates, in {@code src/main/jte},
 * escape every text for the place where it stands; invisible and control characters are made visible before.
 */
public final class HtmlRenderer implements Renderer {
    private final Presenters presenters = new Presenters();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String version;

    /** @param version of the tool, as {@code 0.1.0} */
    HtmlRenderer(String version) {
        this.version = version;
    }

    @Override
    public void render(String command, Answer answer, Writer out) {
        Document document = presenters.document(answer);
        templates.render(
                "page.jte",
                Map.of("title", "mldebug " + command, "version", version, "document", document),
                new VisibleOutput(new WriterOutput(out)));
    }

    /** The class of a tone; none for a plain one. */
    public static @Nullable String tone(Tone tone) {
        return tone == Tone.PLAIN ? null : tone.name().toLowerCase(Locale.ROOT);
    }

    /** The class of a cell. */
    public static @Nullable String cell(Column column, Cell cell) {
        String tone = tone(cell.tone());
        if (!column.numeric()) {
            return tone;
        }
        return tone == null ? "number" : "number " + tone;
    }

    /** A share in percent with one decimal. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** Whether all names are bullets. */
    public static boolean isList(List<Fact> facts) {
        return !facts.isEmpty() && facts.stream().allMatch(fact -> fact.name().equals("-"));
    }

    /** Escapes as the engine does, after making every text of the data visible. */
    private static final class VisibleOutput extends OwaspHtmlTemplateOutput {
        VisibleOutput(TemplateOutput out) {
            super(out);
        }

        @Override
        public void writeUserContent(@Nullable String text) {
            super.writeUserContent(text == null ? null : VisibleText.of(text));
        }
    }
}
