package io.github.mldebug.pipeline;

import io.github.mldebug.check.Severity;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.json.JsonFormatException;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The findings of an earlier document. They do not count again, unless they have become more severe.
 *
 * @param file as the user named it
 * @param severities by id of the finding
 */
record KnownFindings(String file, Map<String, Severity> severities) {
    private static final String HOW = "make one with: mldebug check DATA --format json --output FILE";

    /** What we read of such a document. */
    private record Earlier(List<EarlierCheck> checks) {}

    private record EarlierCheck(String id, List<EarlierFinding> findings) {}

    private record EarlierFinding(String id, Severity severity) {}

    /**
     * Those of the document that {@code --known} names; none when it names none.
     *
     * @throws UserError when the document cannot be read or holds no checks
     */
    static KnownFindings of(Settings settings, Path directory) {
        @Nullable Path file = settings.path(Setting.KNOWN).orElse(null);
        return file == null ? new KnownFindings("", Map.of()) : read(directory.resolve(file), file.toString());
    }

    private static KnownFindings read(Path path, String shown) {
        Earlier earlier;
        try (Reader reader = Files.newBufferedReader(path)) {
            earlier = RecordJson.read(Earlier.class, reader);
        } catch (NoSuchFileException e) {
            throw new UserError("there is no file " + shown + ", which --known names", HOW, e);
        } catch (JsonFormatException | CharacterCodingException e) {
            throw new UserError("--known " + shown + " is no document of mldebug: " + e.getMessage(), HOW, e);
        } catch (IOException e) {
            throw new UserError(
                    "--known " + shown + " cannot be read: " + e.getMessage(), "check the file and its permissions", e);
        }
        if (earlier.checks().isEmpty()) {
            throw new UserError("--known " + shown + " holds no checks", HOW);
        }
        Map<String, Severity> severities = new HashMap<>();
        earlier.checks().forEach(check -> check.findings().forEach(one -> severities.put(one.id(), one.severity())));
        return new KnownFindings(shown, severities);
    }

    /** The reports, with the known findings marked. */
    List<CheckReport> mark(List<CheckReport> reports) {
        if (severities.isEmpty()) {
            return reports;
        }
        return reports.stream()
                .map(report ->
                        report.with(report.findings().stream().map(this::marked).toList()))
                .toList();
    }

    private FindingReport marked(FindingReport finding) {
        Severity earlier = severities.get(finding.id());
        return earlier != null && earlier.compareTo(finding.severity()) <= 0 ? finding.knownFrom(file) : finding;
    }
}
