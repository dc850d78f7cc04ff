package io.github.mldebug.cli;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The summary of a step of GitHub Actions: a file of Markdown that steps append to. GitHub refuses one above 1 MiB. */
final class StepSummary {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final String CUT =
            "\n\n(cut here: a summary holds 1 MiB; the whole stands in --report markdown=FILE)\n";

    private final Path file;

    StepSummary(Path file) {
        this.file = file;
    }

    /** Appends a page; the end of a long one is left out, which it says. */
    void add(String markdown) {
        try {
            long used = Files.exists(file) ? Files.size(file) : 0;
            String page = fitted(markdown, Math.max(0, MOST_BYTES - used));
            Files.write(
                    file, page.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UserError(
                    "cannot write the summary of the step: " + e.getMessage(),
                    "GITHUB_STEP_SUMMARY must name a file that can be written",
                    e);
        }
    }

    /** Whole lines only, and all of a line is in one encoding. */
    private static String fitted(String markdown, long room) {
        if (markdown.getBytes(StandardCharsets.UTF_8).length <= room) {
            return markdown;
        }
        StringBuilder kept = new StringBuilder();
        long left = room - CUT.length();
        for (String line : markdown.lines().toList()) {
            left -= line.getBytes(StandardCharsets.UTF_8).length + 1L;
            if (left < 0) {
                break;
            }
            kept.append(line).append('\n');
        }
        return room < CUT.length() ? "" : kept + CUT;
    }
}
