package io.github.mldebug.pipeline;

import io.github.mldebug.catalog.Catalog;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.config.SuppressionEntry;
import io.github.mldebug.config.SuppressionsFile;
import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.SuppressAnswer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records decisions to live with what a check finds. */
public final class SuppressService {
    private final Path directory;
    private final LocalDate today;

    /**
     * @param directory where a workspace is looked for, and made when there is none
     * @param today no decision ends before this day
     */
    public SuppressService(Path directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /**
     * Records one.
     *
     * @param name {@code CHECK} or {@code CHECK:COLUMN}
     * @param reason why
     * @param until the last day, as {@code 2026-12-31}, or null
     * @throws UserError when there is no such check, no reason, or no such day to come
     */
    public SuppressAnswer run(String name, @Nullable String reason, @Nullable String until) {
        SuppressionEntry entry = entry(name, reason, until);
        Workspace workspace = Workspace.find(directory).orElseGet(() -> Workspace.create(directory, Map.of()));
        boolean replaced = workspace.suppress(entry);
        List<SuppressAnswer.Entry> entries =
                workspace.suppressions().stream().map(SuppressService::shown).toList();
        return new SuppressAnswer(SuppressionsFile.PLACE, shown(entry), replaced, entries, ExitCode.FINE.code());
    }

    private SuppressionEntry entry(String name, @Nullable String reason, @Nullable String until) {
        int colon = name.indexOf(':');
        String check = colon < 0 ? name : name.substring(0, colon);
        String column = colon < 0 ? null : name.substring(colon + 1);
        List<String> ids = Catalog.infos().stream().map(CheckInfo::id).toList();
        if (!ids.contains(check)) {
            throw new UserError(
                    "there is no check '" + check + "'" + DidYouMean.tail(check, ids),
                    "mldebug explain lists the checks");
        }
        if (column != null && column.isEmpty()) {
            throw new UserError("no column after the colon of " + name, "suppress all of its findings with: " + check);
        }
        if (reason == null || reason.isBlank()) {
            throw new UserError(
                    "a suppression needs a reason", "say why, for those who find it later: --reason 'one clinic only'");
        }
        return new SuppressionEntry(check, column, reason.strip(), date(until), 0);
    }

    private @Nullable LocalDate date(@Nullable String until) {
        if (until == null) {
            return null;
        }
        LocalDate date = SuppressionsFile.date(until);
        if (date == null) {
            throw new UserError("--until " + until + " is not a date", "write it as: --until " + today.plusMonths(3));
        }
        if (date.isBefore(today)) {
            throw new UserError("--until " + until + " is over", "name a day to come, or leave it out");
        }
        return date;
    }

    private static SuppressAnswer.Entry shown(SuppressionEntry entry) {
        String until = entry.until() == null ? null : entry.until().toString();
        return new SuppressAnswer.Entry(entry.check(), entry.column(), entry.reason(), until);
    }
}
