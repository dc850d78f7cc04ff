package io.github.mldebug.kit;

import java.io.IOException;
import java.util.List;

/**
 * A story told by commands and what they answer:
 *
 * <pre>
 * # a sentence about it
 * $ mldebug check nowhere.csv
 * ! error: ...
 * [exit 2]
 * </pre>
 *
 * A line after {@code $} runs; what follows is its standard output, then its standard error, each line after {@code !}, then
 * its exit code unless it is 0. What checks cost under {@code -v} is left out, for it is never twice the same. Lines before the first command, and those after {@code #} that follow an empty line, stay.
 */
public final class Transcript {
    private Transcript() {}

    /** The commands of a transcript run anew: the same text where every answer is still the same. */
    public static String replay(String text, CommandLines shell) throws IOException {
        StringBuilder replayed = new StringBuilder();
        boolean answer = false;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("$ ")) {
                answer = true;
                replayed.append(line).append('\n').append(answered(line, shell));
            } else if (startsAParagraph(lines, i)) {
                answer = false;
                replayed.append('\n').append(lines.get(i + 1)).append('\n');
                i++;
            } else if (!answer) {
                replayed.append(line).append('\n');
            }
        }
        return replayed.toString();
    }

    private static boolean startsAParagraph(List<String> lines, int i) {
        return lines.get(i).isEmpty()
                && i + 1 < lines.size()
                && lines.get(i + 1).startsWith("# ");
    }

    private static String answered(String line, CommandLines shell) throws IOException {
        CommandLines.Ran ran = shell.line(line.substring(2));
        StringBuilder answer = new StringBuilder(ran.out());
        if (!ran.out().isEmpty() && !ran.out().endsWith("\n")) {
            throw new IllegalStateException("no line end after the answer of " + line);
        }
        ran.err().lines().filter(said -> !said.startsWith("cost  ")).forEach(said -> answer.append("! ")
                .append(said)
                .append('\n'));
        if (ran.code() != 0) {
            answer.append("[exit ").append(ran.code()).append("]\n");
        }
        return answer.toString();
    }
}
