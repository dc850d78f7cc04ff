package io.github.mldebug.csv;

import io.github.mldebug.table.Spelling.Rival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is decided about a file's spelling before it is loaded.
 *
 * @param rival another reading that fits nearly as well, null when there is none
 */
record Spelled(
        Encoding encoding,
        TableShape shape,
        boolean header,
        boolean decimalComma,
        @Nullable Rival rival) {
    /** The same, with lines of comment. */
    Spelled withComments(char comment) {
        TableShape commented = new TableShape(
                shape.dialect().withComment(comment), shape.firstLine(), shape.width(), shape.rowNames());
        return new Spelled(encoding, commented, header, decimalComma, rival);
    }

    static Spelled of(Encoding encoding, DialectDetector.Choice choice, ReadOptions options) {
        TableShape shape = choice.shape();
        List<String[]> records = choice.records();
        @Nullable Boolean saidHeader = options.header();
        boolean header = saidHeader != null ? saidHeader : shape.rowNames() || HeaderDetector.hasHeader(records);
        @Nullable Boolean saidComma = options.decimalComma();
        boolean comma = saidComma != null
                ? saidComma
                : DecimalComma.isUsed(
                        records.subList(header ? 1 : 0, records.size()),
                        shape.width(),
                        shape.dialect().delimiter());
        return new Spelled(encoding, shape, header, comma, choice.rival());
    }
}
