package io.github.mldebug.cache;

import io.github.mldebug.cache.TableHeader.Numbers;
import io.github.mldebug.cache.TableHeader.StoredColumn;
import io.github.mldebug.cache.TableHeader.Words;
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.ColumnHead;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Spelling;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table's header as bytes and back. */
final class HeaderCodec {
    private HeaderCodec() {}

    static byte[] encode(TableHeader header) throws IOException {
        BytesOut out = new BytesOut();
        encode(header.source(), out);
        out.number(header.rows());
        encode(header.lines(), out);
        out.list(header.columns(), HeaderCodec::encode);
        return out.bytes();
    }

    /** @param path of the file as the user named it this time */
    static TableHeader decode(byte[] bytes, String path) throws IOException {
        BytesIn in = new BytesIn(bytes);
        return new TableHeader(source(in, path), in.number(), segment(in), in.list(HeaderCodec::column));
    }

    private static void encode(Source source, BytesOut out) throws IOException {
        out.number(source.bytes());
        out.text(source.sha256());
        Dialect dialect = source.dialect();
        out.text(dialect.delimiter());
        out.text(dialect.quote());
        out.text(dialect.encoding());
        out.flag(dialect.header());
        encode(source.spelling(), out);
        RowLedger ledger = source.ledger();
        out.number(ledger.read());
        out.number(ledger.parsed());
        out.number(ledger.repaired());
        out.number(ledger.dropped());
        out.list(source.anomalies(), HeaderCodec::encode);
    }

    private static Source source(BytesIn in, String path) throws IOException {
        return new Source(
                path,
                in.longNumber(),
                in.text(),
                new Dialect(in.text(), in.text(), in.text(), in.flag()),
                spelling(in),
                new RowLedger(in.number(), in.number(), in.number(), in.number()),
                in.list(HeaderCodec::anomaly));
    }

    private static void encode(Spelling spelling, BytesOut out) throws IOException {
        out.flag(spelling.gzip());
        out.flag(spelling.byteOrderMark());
        out.text(spelling.lineEnds().name());
        out.flag(spelling.finalLineEnd());
        out.text(spelling.escape());
        out.text(spelling.comment());
        out.flag(spelling.decimalComma());
        out.number(spelling.headerLine());
        out.number(spelling.blankLines());
        Spelling.Rival rival = spelling.rival();
        out.flag(rival != null);
        if (rival != null) {
            out.text(rival.delimiter());
            out.text(rival.quote());
            out.number(rival.columns());
            out.real(rival.score());
        }
    }

    private static Spelling spelling(BytesIn in) throws IOException {
        return new Spelling(
                in.flag(),
                in.flag(),
                in.constant(Spelling.LineEnds.class),
                in.flag(),
                in.text(),
                in.text(),
                in.flag(),
                in.number(),
                in.number(),
                in.flag() ? new Spelling.Rival(in.text(), in.text(), in.number(), in.real()) : null);
    }

    private static void encode(Anomaly anomaly, BytesOut out) throws IOException {
        out.text(anomaly.kind().name());
        out.number(anomaly.count());
        out.list(anomaly.lines(), (line, to) -> to.number(line));
        out.list(anomaly.examples(), (example, to) -> to.text(example));
    }

    private static Anomaly anomaly(BytesIn in) throws IOException {
        return new Anomaly(
                in.constant(Anomaly.Kind.class), in.number(), in.list(BytesIn::number), in.list(BytesIn::text));
    }

    private static void encode(StoredColumn column, BytesOut out) throws IOException {
        ColumnHead head = column.head();
        out.text(head.name());
        out.text(head.key());
        out.text(head.role().name());
        out.number(head.rows());
        out.number(head.missing());
        out.number(head.missingTokens().size());
        for (Map.Entry<String, Integer> token : head.missingTokens().entrySet()) {
            out.text(token.getKey());
            out.number(token.getValue());
        }
        out.flag(column instanceof Numbers);
        if (column instanceof Numbers numbers) {
            NumberSpelling spelling = numbers.spelling();
            out.number(spelling.leadingZeros());
            out.list(spelling.leadingZeroRows(), (row, to) -> to.number(row));
            out.number(spelling.pointZeros());
            encode(numbers.values(), out);
        } else if (column instanceof Words words) {
            out.number(words.count());
            encode(words.codes(), out);
            encode(words.ends(), out);
            encode(words.bytes(), out);
            encode(words.hashes(), out);
        }
    }

    private static StoredColumn column(BytesIn in) throws IOException {
        ColumnHead head =
                new ColumnHead(in.text(), in.text(), in.constant(Role.class), in.number(), in.number(), tokens(in));
        return in.flag()
                ? new Numbers(head, spellingOfNumbers(in), segment(in))
                : new Words(head, in.number(), segment(in), segment(in), segment(in), segment(in));
    }

    private static NumberSpelling spellingOfNumbers(BytesIn in) throws IOException {
        return new NumberSpelling(in.number(), in.list(BytesIn::number), in.number());
    }

    private static SortedMap<String, Integer> tokens(BytesIn in) throws IOException {
        SortedMap<String, Integer> tokens = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            tokens.put(in.text(), in.number());
        }
        return tokens;
    }

    private static void encode(Segment segment, BytesOut out) throws IOException {
        out.number(segment.offset());
        out.number(segment.bytes());
        out.number(segment.checksum());
    }

    private static Segment segment(BytesIn in) throws IOException {
        return new Segment(in.longNumber(), in.number(), in.number());
    }
}
