package io.github.mldebug.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes records as comma-separated lines, quoted where they must be. Cells are written as they are, so that a file that is
 * joined with another one still finds its rows.
 */
public final class CsvWriter {
    private final Appendable out;
    private final CSVFormat format =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** @param out where the lines go */
    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /** Writes one line. */
    public void write(List<String> cells) throws IOException {
        format.printRecord(out, cells.toArray());
    }
}
