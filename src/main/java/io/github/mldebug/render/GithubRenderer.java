package io.github.mldebug.render;

import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.Checked;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.FixOrder;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotations of GitHub Actions: workflow commands that show a finding beside the line of the file. GitHub shows ten of a
 * step, so ten are written, those to fix first; the whole answer belongs into the summary of the step, as Markdown.
 */
final class GithubRenderer implements Renderer {
    private static final int MOST = 10;

    @Override
    public void render(String command, Answer answer, Writer out) throws IOException {
        if (answer instanceof ErrorAnswer error) {
            out.write(annotation(
                    "error",
                    List.of("title=" + property("mldebug " + command)),
                    error.error().line() + ". Hint: " + error.error().hint()));
            return;
        }
        List<String> annotations = annotations((Checked) answer);
        for (String annotation : annotations.subList(0, Math.min(MOST, annotations.size()))) {
            out.write(annotation);
        }
        if (annotations.size() > MOST) {
            out.write((annotations.size() - MOST) + " more findings stand in the summary of the step\n");
        }
    }

    private static List<String> annotations(Checked answer) {
        List<String> annotations = new ArrayList<>();
        for (CheckReport check : answer.checks()) {
            if (check.status() == Status.CRASHED) {
                annotations.add(annotation(
                        "error",
                        List.of("title=" + property("crashed: " + check.id())),
                        "a bug of mldebug: " + check.reason()));
            }
        }
        for (FixOrder.Problem problem : FixOrder.of(answer.checks(), FindingReport::counts)) {
            problem.findings().forEach(finding -> annotations.add(annotation(problem.check(), finding)));
        }
        return annotations;
    }

    private static String annotation(CheckReport check, FindingReport finding) {
        List<String> properties = new ArrayList<>();
        properties.add("file=" + property(finding.file()));
        if (!finding.lines().isEmpty()) {
            properties.add("line=" + finding.lines().get(0));
        }
        properties.add("title=" + property(check.id()));
        return annotation(word(finding.severity()), properties, finding.message() + ". Next: " + finding.next());
    }

    private static String annotation(String word, List<String> properties, String message) {
        return "::" + word + " " + String.join(",", properties) + "::" + data(message) + "\n";
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.id();
    }

    /** A message: the runner reads these three escapes and no others. */
    private static String data(String text) {
        return VisibleText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
