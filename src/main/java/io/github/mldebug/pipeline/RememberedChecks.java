package io.github.mldebug.pipeline;

import io.github.mldebug.cache.AnswerCache;
import io.github.mldebug.cache.TableCache;
import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.json.JsonFormatException;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.stats.StableHash;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What checks found in a large file, kept in the user's cache until the file, what is asked of it, or the program changes. What
 * is muted or suppressed is decided anew each time.
 */
final class RememberedChecks {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedChecks.class);

    private final @Nullable AnswerCache cache;
    private final String about;

    private RememberedChecks(@Nullable AnswerCache cache, String about) {
        this.cache = cache;
        this.about = about;
    }

    static RememberedChecks of(Settings settings, Table table) {
        AnswerCache cache = table.source().bytes() < TableCache.WORTHWHILE
                ? null
                : settings.cacheFolder().map(AnswerCache::new).orElse(null);
        String about = String.join(
                "\n",
                table.source().path(),
                table.source().sha256(),
                new Loader(settings).digest(),
                settings.texts(Setting.LIMIT).toString());
        return new RememberedChecks(cache, about);
    }

    /** How checks ended. */
    record Kept(List<KeptCheck> checks) {}

    /** How one check ended. */
    record KeptCheck(String id, Status status, @Nullable String reason, List<KeptFinding> findings) {
        static KeptCheck of(CheckResult result) {
            List<KeptFinding> findings = result.findings().stream()
                    .map(judged -> KeptFinding.of(judged.finding()))
                    .toList();
            return new KeptCheck(result.info().id(), result.status(), result.reason(), findings);
        }

        CheckResult result(CheckInfo info) {
            List<Judged> judged = findings.stream()
                    .map(finding -> new Judged(finding.finding(), null, null))
                    .toList();
            return new CheckResult(info, status, reason, judged, null);
        }
    }

    /** A finding with its numbers to the last bit. */
    record KeptFinding(
            Severity severity,
            List<String> columns,
            String message,
            String measured,
            @Nullable String limit,
            long count,
            List<Integer> lines,
            List<String> examples,
            Cause cause,
            String next) {
        static KeptFinding of(Finding finding) {
            Double limit = finding.limit();
            return new KeptFinding(
                    finding.severity(),
                    finding.columns(),
                    finding.message(),
                    Double.toHexString(finding.measured()),
                    limit == null ? null : Double.toHexString(limit),
                    finding.count(),
                    finding.lines(),
                    finding.examples(),
                    finding.cause(),
                    finding.next());
        }

        Finding finding() {
            return new Finding(
                    severity,
                    columns,
                    message,
                    Double.parseDouble(measured),
                    limit == null ? null : Double.valueOf(limit),
                    count,
                    lines,
                    examples,
                    cause,
                    next);
        }
    }

    /** The different cells of each column. */
    record Distinct(List<Integer> counts) {}

    /** The results of the checks before anything is muted, as they were, or made and kept; crashes are not. */
    List<CheckResult> results(OneTable subject, List<Check<OneTable>> checks, Supplier<List<CheckResult>> inspection) {
        String question = question(subject, checks);
        Optional<Kept> known = read(Kept.class, question);
        if (known.isPresent() && known.get().checks().size() == checks.size()) {
            List<CheckInfo> infos = checks.stream().map(Check::info).toList();
            List<KeptCheck> kept = known.get().checks();
            return IntStream.range(0, infos.size())
                    .mapToObj(i -> kept.get(i).result(infos.get(i)))
                    .toList();
        }
        List<CheckResult> results = inspection.get();
        if (results.stream().noneMatch(result -> result.status() == Status.CRASHED)) {
            keep(question, new Kept(results.stream().map(KeptCheck::of).toList()));
        }
        return results;
    }

    /** How many different cells each column has. */
    List<Integer> distinct(Supplier<List<Integer>> count) {
        String question = "distinct\n" + about;
        return read(Distinct.class, question).map(Distinct::counts).orElseGet(() -> {
            List<Integer> counts = count.get();
            keep(question, new Distinct(counts));
            return counts;
        });
    }

    private <R extends Record> Optional<R> read(Class<R> type, String question) {
        try {
            return cache == null ? Optional.empty() : cache.known(question).map(text -> RecordJson.read(type, text));
        } catch (JsonFormatException damaged) {
            LOG.debug("a kept answer cannot be read", damaged);
            return Optional.empty();
        }
    }

    private void keep(String question, Record answer) {
        if (cache != null) {
            cache.keep(question, RecordJson.line(answer));
        }
    }

    private static long hash(int[] rows) {
        long hash = 0;
        for (int row : rows) {
            hash = StableHash.combine(hash, row);
        }
        return hash;
    }

    private String question(OneTable subject, List<Check<OneTable>> checks) {
        Target target = subject.target();
        int[] labelRows = subject.labelRows();
        return String.join(
                "\n",
                "checks",
                about,
                target == null ? "" : target.column().key() + "\n" + target.task() + "\n" + target.classes(),
                labelRows == null ? "" : labelRows.length + " " + hash(labelRows),
                new TreeSet<>(subject.excluded()).toString(),
                new TreeSet<>(subject.allowed()).toString(),
                checks.stream().map(check -> check.info().id()).toList().toString());
    }
}
