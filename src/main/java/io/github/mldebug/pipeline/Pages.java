package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that explain what {@code mldebug explain} lists; they ship with the program. */
public final class Pages {
    private static final String TITLE = "# ";

    private Pages() {}

    /** The page of a check, as Markdown with its title first. */
    public static String of(CheckInfo check) {
        return text("/io/github/mldebug/catalog/" + check.group().id() + "/" + check.id() + ".md");
    }

    /**
     * The pages of one kind of topic, by the topic's id: as Markdown, with a summary of one line first.
     *
     * @param kind {@code verdict}, {@code cause}, {@code metric}, {@code learner}, {@code hyperparameter},
     *     {@code expression} or {@code note}
     */
    public static Map<String, String> ofKind(String kind) {
        Map<String, String> pages = new LinkedHashMap<>();
        String id = "";
        StringBuilder page = new StringBuilder();
        for (String line : (text("/io/github/mldebug/explain/" + kind + ".md") + TITLE)
                .lines()
                .toList()) {
            if (!line.startsWith(TITLE)) {
                page.append(line).append('\n');
                continue;
            }
            if (!id.isEmpty()) {
                pages.put(id, page.toString().strip() + "\n");
            }
            id = line.substring(TITLE.length()).strip();
            page.setLength(0);
        }
        return pages;
    }

    private static String text(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
