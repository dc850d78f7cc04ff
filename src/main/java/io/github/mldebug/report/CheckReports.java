package io.github.mldebug.report;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.report.CheckReport.FindingReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Turns the results of checks into what is reported of them. */
public final class CheckReports {
    private static final int ID_DIGITS = 12;
    /** Of two files, the ending that says more is that of the check. */
    private static final List<Status> WEIGHT = List.of(
            Status.CRASHED, Status.FOUND, Status.SUPPRESSED, Status.SKIPPED, Status.PASSED, Status.NOT_APPLICABLE);

    private CheckReports() {}

    /**
     * The reports of checks that looked at one file.
     *
     * @param file path as the user named it
     * @param role what the file is: {@code data}, {@code test}; part of a finding's id where the path is not, so that the
     *     same finding has the same id wherever the file lies
     */
    public static List<CheckReport> of(List<CheckResult> results, String file, String role) {
        return results.stream().map(result -> report(result, file, role)).toList();
    }

    /** The reports of the same checks, in the same order, on a second file, joined to those on the first. */
    public static List<CheckReport> join(List<CheckReport> first, List<CheckReport> second) {
        List<CheckReport> joined = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            CheckReport one = first.get(i);
            CheckReport other = second.get(i);
            CheckReport telling = WEIGHT.indexOf(one.status()) <= WEIGHT.indexOf(other.status()) ? one : other;
            List<FindingReport> findings = new ArrayList<>(one.findings());
            findings.addAll(other.findings());
            joined.add(new CheckReport(
                    one.id(),
                    one.group(),
                    one.title(),
                    telling.status(),
                    one.severity().compareTo(other.severity()) <= 0 ? one.severity() : other.severity(),
                    telling.reason(),
                    findings));
        }
        return joined;
    }

    private static CheckReport report(CheckResult result, String file, String role) {
        String check = result.info().id();
        List<FindingReport> findings = new ArrayList<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (Judged judged : result.findings()) {
            int earlier = seen.merge(judged.finding().columns(), 1, Integer::sum) - 1;
            findings.add(report(id(check, judged.finding().columns(), role, earlier), judged, file));
        }
        return new CheckReport(
                check,
                result.info().group(),
                result.info().title(),
                result.status(),
                severity(result),
                result.reason(),
                findings);
    }

    /** The worst of what counts; what the check would say where nothing does. */
    private static Severity severity(CheckResult result) {
        return result.findings().stream()
                .filter(Judged::counts)
                .map(each -> each.finding().severity())
                .min(Comparator.naturalOrder())
                .orElse(result.info().severity());
    }

    private static FindingReport report(String id, Judged judged, String file) {
        Finding finding = judged.finding();
        return new FindingReport(
                id,
                finding.severity(),
                file,
                finding.columns(),
                finding.message(),
                finding.measured(),
                finding.limit(),
                finding.count(),
                finding.lines(),
                finding.examples(),
                finding.cause(),
                finding.next(),
                judged.impliedBy(),
                judged.suppressedBy(),
                null);
    }

    /** The first 12 hexadecimal digits of SHA-256 over check, role, columns and the place among findings that agree so far. */
    private static String id(String check, List<String> columns, String role, int earlier) {
        String text = check + '\0' + role + '\0' + String.join("\0", columns) + (earlier == 0 ? "" : "\0\0" + earlier);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
