package io.github.mldebug.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises files that are something else than delimited text by their first bytes.
 *
 * @param description with its article, as "a PNG image"
 * @param hint what to do about it
 */
record FileKind(String description, String hint) {
    static final String CONVERT = "convert it to CSV first";
    private static final String UNPACK = "unpack it first and name the CSV file inside";
    private static final String EXPORT = "export the sheet as CSV and name that file";

    private record Magic(byte[] bytes, FileKind kind) {}

    private static final List<Magic> MAGICS = List.of(
            magic("89504e47", "a PNG image", CONVERT),
            magic("ffd8ff", "a JPEG image", CONVERT),
            magic("474946383761", "a GIF image", CONVERT),
            magic("474946383961", "a GIF image", CONVERT),
            magic("49492a00", "a TIFF image", CONVERT),
            magic("4d4d002a", "a TIFF image", CONVERT),
            magic("52494646", "a RIFF file (sound, video or WebP image)", CONVERT),
            magic("1f8b", "a file of an unknown compression", UNPACK),
            magic(
                    "504b0304",
                    "a zip archive or an Excel workbook",
                    "unpack it, or export the sheet as CSV, and name the CSV file"),
            magic("504b0506", "an empty zip archive", UNPACK),
            magic("d0cf11e0a1b11ae1", "an old Excel workbook or another Office document", EXPORT),
            magic("fd377a585a00", "an xz file", UNPACK),
            magic("425a68", "a bzip2 file", UNPACK),
            magic("28b52ffd", "a Zstandard file", UNPACK),
            magic("377abcaf271c", "a 7-Zip archive", UNPACK),
            magic("255044462d", "a PDF document", CONVERT),
            magic("50415231", "a Parquet file", CONVERT),
            magic("4f626a01", "an Avro file", CONVERT),
            magic("4152524f5731", "an Arrow file", CONVERT),
            magic("46454131", "a Feather file", CONVERT),
            magic("4f5243", "an ORC file", CONVERT),
            magic("53514c69746520666f726d6174203300", "an SQLite database", "export the table as CSV"),
            magic("894844460d0a1a0a", "an HDF5 file", CONVERT),
            magic("934e554d5059", "a NumPy array", CONVERT),
            magic("8003", "a Python pickle", CONVERT),
            magic("8004", "a Python pickle", CONVERT),
            magic("8005", "a Python pickle", CONVERT),
            magic("580a00", "an R data file", CONVERT),
            magic("524458320a", "an R workspace", CONVERT),
            magic("524458330a", "an R workspace", CONVERT),
            magic("24464c3240", "an SPSS file", CONVERT),
            magic("3c73746174615f6474613e", "a Stata file", CONVERT),
            magic("4d41544c4142", "a MATLAB file", CONVERT),
            magic("7f454c46", "a program", "name a CSV file"),
            magic("cafebabe", "a Java class", "name a CSV file"));

    private static final List<String> PAGE_STARTS =
            List.of("<!doctype html", "<html", "<head", "<body", "<!doctype svg", "<svg", "<?xml", "<table");

    private static Magic magic(String hex, String description, String hint) {
        return new Magic(HexFormat.of().parseHex(hex), new FileKind(description, hint));
    }

    /** What the file is, if it is recognised as something else than delimited text. */
    static Optional<FileKind> of(byte[] head) {
        for (Magic magic : MAGICS) {
            if (head.length >= magic.bytes.length
                    && Arrays.equals(head, 0, magic.bytes.length, magic.bytes, 0, magic.bytes.length)
                    && !isPlainText(magic, head)) {
                return Optional.of(magic.kind);
            }
        }
        return ofText(head);
    }

    /** Magics of letters only, as in "ORC", may begin an innocent header: there the next bytes must not be text. */
    private static boolean isPlainText(Magic magic, byte[] head) {
        for (byte value : magic.bytes) {
            if (value < ' ') {
                return false;
            }
        }
        if (magic.kind.description.contains("PDF")) {
            return false;
        }
        int end = Math.min(head.length, magic.bytes.length + 64);
        for (int i = magic.bytes.length; i < end; i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\r' && head[i] != '\n' && head[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Optional<FileKind> ofText(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        String start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        String lower = start.substring(0, Math.min(start.length(), 64)).toLowerCase(Locale.ROOT);
        if (PAGE_STARTS.stream().anyMatch(lower::startsWith)) {
            return Optional.of(new FileKind(
                    lower.startsWith("<?xml") ? "an XML document" : "an HTML page",
                    "if it was downloaded, the server probably answered with a page: fetch the CSV file itself"));
        }
        if (isJson(start)) {
            return Optional.of(new FileKind("JSON", "convert it to CSV first: one row a record, one column a field"));
        }
        if (lower.startsWith("@relation")) {
            return Optional.of(new FileKind("a Weka ARFF file", CONVERT));
        }
        if (lower.startsWith("version https://git-lfs")) {
            return Optional.of(new FileKind("a Git LFS pointer", "Fetch the real file with: git lfs pull"));
        }
        return KnownText.of(start);
    }

    private static boolean isJson(String start) {
        if (start.isEmpty()) {
            return false;
        }
        String rest = start.substring(1).stripLeading();
        if (start.charAt(0) == '{') {
            return rest.startsWith("\"") || rest.startsWith("}");
        }
        return start.charAt(0) == '[' && (rest.startsWith("{") || rest.startsWith("[") || rest.startsWith("]"));
    }
}
