package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Roles measured on labelled columns, and the page that publishes them. {@code -Dmldebug.update=true} writes the page anew.
 *
 * <p>The columns are up to 120 rows each of open data sets (scikit-learn's and statsmodels' BSD, vega-datasets' BSD, UCI's
 * CC BY 4.0) and 80 or 200 rows each of columns made up by hand. One line a column: role, name, cells, separated by tabs.
 */
class RolesTest {
    private static final Path PAGE = Path.of("src/docs/column-roles.md");
    private static final double AIM = 0.95;

    private record Labelled(Role role, String name, Table table) {
        Role inferred() {
            return table.columns().get(0).role();
        }
    }

    @Test
    void areRightForMostColumns() throws IOException {
        List<Labelled> known = columns("labelled-columns.tsv");
        List<Labelled> fresh = columns("fresh-columns.tsv");
        String page =
                "# How well column roles are told\n\nFrom the cells and, as weak evidence, the column's name; the file's"
                        + " name is never looked at. Whole numbers that are codes are labelled numeric: a check of its own asks about"
                        + " them.\n\n## Columns on which the rules were corrected\n\nBefore the corrections 244 of these were right.\n\n"
                        + part(known) + "\n## Columns that the rules had not seen\n\n" + part(fresh);
        if (Boolean.getBoolean("mldebug.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page);
        assertTrue(right(known) >= AIM * known.size() && right(fresh) >= AIM * fresh.size(), page);
    }

    private static long right(List<Labelled> columns) {
        return columns.stream()
                .filter(column -> column.inferred() == column.role())
                .count();
    }

    private static List<Labelled> columns(String file) throws IOException {
        List<Labelled> columns = new ArrayList<>();
        try (InputStream input = Objects.requireNonNull(RolesTest.class.getResourceAsStream(file))) {
            for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t", -1);
                StringBuilder csv = new StringBuilder();
                for (int i = 1; i < cells.length; i++) {
                    csv.append('"').append(cells[i].replace("\"", "\"\"")).append("\"\n");
                }
                Table table = Csv.read(
                        csv.toString(),
                        ReadOptions.detect().withDelimiter(",").withQuote("\"").withHeader(true));
                assertEquals(cells.length - 2, table.rows(), cells[1]);
                columns.add(new Labelled(role(cells[0]), cells[1], table));
            }
        }
        return columns;
    }

    private static Role role(String id) {
        return Role.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String part(List<Labelled> columns) {
        Map<Role, Map<Role, Integer>> counts = new EnumMap<>(Role.class);
        columns.forEach(column -> counts.computeIfAbsent(column.role(), ignored -> new EnumMap<>(Role.class))
                .merge(column.inferred(), 1, Integer::sum));
        StringBuilder page = new StringBuilder()
                .append(String.format(
                        Locale.ROOT,
                        "%d of %d columns get the right role (%.1f %%). Rows: the label; columns: what was inferred.\n\n",
                        right(columns),
                        columns.size(),
                        100.0 * right(columns) / columns.size()))
                .append("| label |");
        for (Role role : Role.values()) {
            page.append(' ').append(role).append(" |");
        }
        page.append("\n|---|").append("--:|".repeat(Role.values().length)).append('\n');
        counts.forEach((label, inferred) -> {
            page.append("| ").append(label).append(" |");
            for (Role role : Role.values()) {
                page.append(' ').append(inferred.getOrDefault(role, 0)).append(" |");
            }
            page.append('\n');
        });
        page.append("\nWrong:\n\n");
        columns.stream().filter(column -> column.inferred() != column.role()).forEach(column -> page.append("- `")
                .append(column.name())
                .append("` (as `")
                .append(example(column.table()))
                .append("`) is ")
                .append(column.role())
                .append(", inferred ")
                .append(column.inferred())
                .append('\n'));
        return page.toString();
    }

    private static String example(Table table) {
        return Csv.cells(table).stream()
                .map(row -> row.get(0))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
