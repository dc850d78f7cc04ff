package io.github.mldebug.render;

import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.render.SarifLog.Artifact;
import io.github.mldebug.render.SarifLog.Driver;
import io.github.mldebug.render.SarifLog.Invocation;
import io.github.mldebug.render.SarifLog.Level;
import io.github.mldebug.render.SarifLog.Location;
import io.github.mldebug.render.SarifLog.Notification;
import io.github.mldebug.render.SarifLog.Region;
import io.github.mldebug.render.SarifLog.Result;
import io.github.mldebug.render.SarifLog.Rule;
import io.github.mldebug.render.SarifLog.RuleReference;
import io.github.mldebug.render.SarifLog.Run;
import io.github.mldebug.render.SarifLog.Suppression;
import io.github.mldebug.render.SarifLog.Text;
import io.github.mldebug.render.SarifLog.Tool;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.Checked;
import io.github.mldebug.report.ErrorAnswer;
import java.io.File;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * SARIF 2.1.0: every check is a rule, every finding a result that lies on its first line, with a fingerprint that stays
 * when lines move. What does not count is suppressed, with the reason; what a known document has is unchanged; crashed and
 * skipped checks are notifications.
 */
final class SarifRenderer implements Renderer {
    private static final Map<String, String> SCHEMA = Map.of(
            "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private final String version;

    /** @param version of the tool, as {@code 0.1.0} */
    SarifRenderer(String version) {
        this.version = version;
    }

    @Override
    public void render(String command, Answer answer, Writer out) {
        Run run = answer instanceof ErrorAnswer error ? run(error) : run((Checked) answer);
        RecordJson.writePretty(out, SCHEMA, new SarifLog("2.1.0", List.of(run)));
    }

    private Run run(ErrorAnswer answer) {
        String text = answer.error().line() + ". Hint: " + answer.error().hint();
        Notification notification = new Notification(Text.of(text), Level.ERROR, null);
        return new Run(
                tool(List.of()),
                List.of(new Invocation(false, answer.exitCode(), List.of(notification))),
                List.of(),
                "unicodeCodePoints",
                List.of());
    }

    private Run run(Checked answer) {
        List<CheckReport> checks = answer.checks();
        boolean compared = checks.stream()
                .flatMap(check -> check.findings().stream())
                .anyMatch(finding -> finding.knownFrom() != null);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            for (FindingReport finding : checks.get(i).findings()) {
                results.add(result(checks.get(i).id(), i, finding, compared));
            }
        }
        return new Run(
                tool(checks.stream().map(SarifRenderer::rule).toList()),
                List.of(new Invocation(answer.summary().crashed() == 0, answer.exitCode(), notifications(checks))),
                List.of(new Artifact(artifact(answer.data().path()))),
                "unicodeCodePoints",
                results);
    }

    private Tool tool(List<Rule> rules) {
        return new Tool(new Driver("mldebug", version, rules));
    }

    private static Rule rule(CheckReport check) {
        return new Rule(
                check.id(),
                Text.of(check.title()),
                Text.of("mldebug explain " + check.id()),
                new Rule.Configuration(level(check.severity())),
                new Rule.Ending(List.of(check.group().id()), check.status().id(), check.reason()));
    }

    private static List<Notification> notifications(List<CheckReport> checks) {
        List<Notification> notifications = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckReport check = checks.get(i);
            boolean crashed = check.status() == Status.CRASHED;
            if (crashed || check.status() == Status.SKIPPED || check.status() == Status.NOT_APPLICABLE) {
                notifications.add(new Notification(
                        Text.of(check.id() + " "
                                + (crashed
                                        ? "crashed, a bug of mldebug"
                                        : check.status().id()) + ": " + check.reason()),
                        crashed ? Level.ERROR : Level.NOTE,
                        new RuleReference(check.id(), i)));
            }
        }
        return notifications;
    }

    private static Result result(String check, int index, FindingReport finding, boolean compared) {
        List<Region> regions = Region.of(finding.lines());
        Location first = location(finding, regions.isEmpty() ? new Region(1, null) : regions.get(0));
        List<Location> others = regions.stream()
                .skip(1)
                .map(region -> location(finding, region))
                .toList();
        return new Result(
                check,
                index,
                level(finding.severity()),
                Text.of(finding.message() + ". Next: " + finding.next()),
                List.of(first),
                others.isEmpty() ? null : others,
                fingerprints(finding.id()),
                compared ? (finding.knownFrom() == null ? "new" : "unchanged") : null,
                suppressions(finding),
                properties(finding));
    }

    /** Under our own name, and under the one by which code scanning on GitHub matches alerts. */
    private static Map<String, String> fingerprints(String id) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        fingerprints.put("mldebugFinding/v1", id);
        fingerprints.put("primaryLocationLineHash", id + ":1");
        return fingerprints;
    }

    private static List<Suppression> suppressions(FindingReport finding) {
        List<Suppression> suppressions = new ArrayList<>();
        if (finding.suppressedBy() != null) {
            suppressions.add(new Suppression("external", "accepted", finding.suppressedBy()));
        }
        if (finding.impliedBy() != null) {
            suppressions.add(new Suppression("external", "accepted", "implied by " + finding.impliedBy()));
        }
        return suppressions;
    }

    private static Result.Evidence properties(FindingReport finding) {
        return new Result.Evidence(
                finding.columns(),
                finding.measured(),
                finding.limit(),
                finding.count(),
                finding.examples(),
                finding.cause(),
                finding.next(),
                finding.knownFrom());
    }

    private static Location location(FindingReport finding, Region region) {
        return new Location(new Location.Physical(artifact(finding.file()), region));
    }

    private static Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
            case INFO -> Level.NOTE;
        };
    }

    private static Artifact.Place artifact(String path) {
        return new Artifact.Place(uri(path));
    }

    /** A path as a URI reference, relative if it is: with forward slashes, the rest of all but plain ASCII percent-encoded. */
    static String uri(String path) {
        String slashed = path.replace(File.separatorChar, '/');
        boolean drive = slashed.matches("[A-Za-z]:/.*");
        StringBuilder uri = new StringBuilder(drive ? "file:///" : slashed.startsWith("/") ? "file://" : "");
        byte[] bytes = slashed.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (UNRESERVED.indexOf(c) >= 0 || (drive && i == 1)) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
