package io.github.mldebug.csv;

import static io.github.mldebug.csv.TortureFile.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files whose cells are hostile: their size, their number, and what they are made of. */
final class TortureCells {
    private static final int MEGABYTE = 1 << 20;

    private TortureCells() {}

    private static final List<TortureFile> ODD = List.of(
            file("numbers that overflow", "a\n1e400\n1\n", ",\"\na\n1e400\n1"),
            file("numbers as Java spells them", "a,b\n12d,0x1p3\n1f,0x10\n", ",\"\na | b\n12d | 0x1p3\n1f | 0x10"),
            file("infinities", "a\nInfinity\n1\n-inf\n", ",\"\na\nInfinity\n1\n-inf"),
            file("whole numbers beyond 2^53", "a\n9007199254740993\n1\n", ",\"\na\n9007199254740993\n1"),
            file("codes with leading zeros", "zip\n00501\n10001\n", ",\"\nzip\n00501\n10001"),
            file(
                    "missing cells in many spellings",
                    "a\n1\n?\nNA\nN/A\nnull\n-\nnone\n.\n2\n",
                    ",\"\na\n1\n\n\n\n\n\n\n\n2"),
            file("dashes among words", "a,b\nx,1\n-,2\ny,3\n", ",\"\na | b\nx | 1\n- | 2\ny | 3"),
            file("signs and exponents", "a\n+1\n-2e3\n.5\n6.\n", ",\"\na\n1\n-2000\n0.5\n6"),
            file(
                    "a word after thousands of numbers",
                    "a\n" + "1\n".repeat(3000) + "x\n007\n",
                    ",\"\na\n" + "1\n".repeat(3000) + "x\n007"),
            file(
                    "a long row of a thousand delimiters",
                    "a,b\n1,2\n" + ",".repeat(1000) + "\n",
                    ",\"\na | b\n1 | 2\n |\nLONG_ROW_BLANK 1 @3"),
            file("formulas", "a,b\n=1+1,@x\n-2+3,+cmd\n", ",\"\na | b\n=1+1 | @x\n-2+3 | +cmd"),
            file("rows that are all blank cells", "a,b\n1,2\n,\n3,4\n", ",\"\na | b\n1 | 2\n |\n3 | 4"),
            file("a token said to be missing", "a,b\n1,x\n-999,y\n2,zz\n", ",\"\na | b\n1 | x\n | y\n2 |")
                    .with(ReadOptions.detect().withMissingTokens(Map.of("a", Set.of("-999.0"), "b", Set.of("zz")))),
            file("white space around numbers", "a,b\n 1 ,x\n 2 , y \n", ",\"\na | b\n1 | x\n2 |  y"),
            file("Arabic digits", "a\n١\n٢\n", ",\"\na\n١\n٢"),
            file("quotes of every kind", "a\n“x”\n«y»\n", ",\"\na\n“x”\n«y»"),
            file("separators of paragraphs", "a,b\nx\u2028y,1\nz\u0085w,2\n", ",\"\na | b\nx\u2028y | 1\nz\u0085w | 2"),
            file(
                    "a row longer than the buffers",
                    "a,b\n" + "\"y\"\"\"," + "z".repeat(200_000) + "\n1,2\n",
                    ",\"\na | b\ny\" | " + "z".repeat(200_000) + "\n1 | 2"));

    static List<TortureFile> all() {
        List<TortureFile> files = new ArrayList<>(ODD);
        files.addAll(big());
        return files;
    }

    private static List<TortureFile> big() {
        String big = "x".repeat(MEGABYTE);
        String lines = "line\n".repeat(20_000).stripTrailing();
        int columns = 100_000;
        String names = IntStream.range(0, columns).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
        String values = IntStream.range(0, columns).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return List.of(
                file("a cell of a megabyte", "a,b\n1," + big + "\n2,y\n", ",\"\na | b\n1 | " + big + "\n2 | y"),
                file(
                        "a quoted cell of a megabyte",
                        "a,b\n1,\"" + big + ",\"\n2,y\n",
                        ",\"\na | b\n1 | " + big + ",\n2 | y"),
                file(
                        "a cell of 20,000 lines",
                        "a,b\n1,\"" + lines + "\"\n2,y\n",
                        ",\"\na | b\n1 | " + TortureFile.visible(lines) + "\n2 | y"),
                file(
                        "100,000 columns",
                        names + "\n" + values + "\n",
                        ",\"\n" + names.replace(",", " | ") + "\n" + values.replace(",", " | ")),
                file(
                        "100,001 columns",
                        names + ",more\n" + values + ",1\n",
                        "error: data.csv has 100001 columns on line 1, more than 100000"));
    }
}
