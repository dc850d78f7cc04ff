package io.github.mldebug.render;

import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.Checked;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.FailOn;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Checks as test cases: a finding at {@code --fail-on} is a failure; a check that was not applicable, skipped or
 * suppressed is skipped; one that crashed is an error. Findings that fail nothing stand in the output of their case. Not
 * every reader takes several failures a case, so several findings share one.
 */
final class JunitRenderer implements Renderer {
    @Override
    public void render(String command, Answer answer, Writer out) throws IOException {
        try {
            JunitXml xml = new JunitXml(XMLOutputFactory.newFactory().createXMLStreamWriter(out));
            if (answer instanceof ErrorAnswer error) {
                write(xml, command, error.error());
            } else {
                write(xml, command, (Checked) answer);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(JunitXml xml, String command, ErrorAnswer.Problem problem) throws XMLStreamException {
        xml.begin("mldebug " + command, "mldebug " + command, new JunitXml.Counts(1, 0, 1, 0));
        xml.openCase("mldebug", command);
        xml.text("error", problem.line(), "error", List.of("hint: " + problem.hint()));
        xml.close();
        xml.end();
    }

    private static void write(JunitXml xml, String command, Checked answer) throws XMLStreamException {
        xml.begin("mldebug " + command, answer.data().path(), counts(answer));
        xml.open("properties");
        xml.property("rows", Integer.toString(answer.data().rows()));
        xml.property("columns", Integer.toString(answer.data().columns()));
        xml.property("sha256", answer.data().sha256());
        xml.property("fail-on", answer.failOn().id());
        xml.close();
        for (CheckReport check : answer.checks()) {
            xml.openCase("mldebug." + check.group().id(), check.id());
            write(xml, check, failing(check, answer.failOn()));
            xml.close();
        }
        xml.end();
    }

    private static void write(JunitXml xml, CheckReport check, List<FindingReport> failing) throws XMLStreamException {
        if (!failing.isEmpty()) {
            FindingReport first = failing.get(0);
            String more = failing.size() > 1 ? " (and " + (failing.size() - 1) + " more)" : "";
            xml.attribute("file", first.file());
            if (!first.lines().isEmpty()) {
                xml.attribute("line", first.lines().get(0).toString());
            }
            xml.text("failure", first.message() + more, first.severity().id(), FindingLines.of(failing));
        } else if (check.status() == Status.CRASHED) {
            xml.text("error", "a bug of mldebug: " + check.reason(), "crashed", List.of("please report it"));
        } else if (isSkipped(check)) {
            xml.skipped(check.status().id() + ": " + check.reason());
        }
        List<FindingReport> others = check.findings().stream()
                .filter(finding -> !failing.contains(finding))
                .toList();
        if (!others.isEmpty()) {
            xml.output(FindingLines.of(others));
        }
    }

    private static JunitXml.Counts counts(Checked answer) {
        List<CheckReport> checks = answer.checks();
        return new JunitXml.Counts(
                checks.size(),
                checks.stream()
                        .filter(check -> !failing(check, answer.failOn()).isEmpty())
                        .count(),
                checks.stream()
                        .filter(check -> check.status() == Status.CRASHED)
                        .count(),
                checks.stream().filter(JunitRenderer::isSkipped).count());
    }

    private static List<FindingReport> failing(CheckReport check, FailOn failOn) {
        return check.findings().stream().filter(failOn::fails).toList();
    }

    private static boolean isSkipped(CheckReport check) {
        return check.status() == Status.NOT_APPLICABLE
                || check.status() == Status.SKIPPED
                || check.status() == Status.SUPPRESSED;
    }
}
