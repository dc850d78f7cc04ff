package io.github.mldebug.csv;

import static io.github.mldebug.csv.TortureFile.file;

import java.util.ArrayList;
import java.util.List;

/** Files that do not begin with a plain header. */
final class TortureStarts {
    private TortureStarts() {}

    static List<TortureFile> all() {
        List<TortureFile> files = new ArrayList<>(NAMES);
        files.addAll(ABOVE);
        files.addAll(HEADERLESS);
        return files;
    }

    private static final List<TortureFile> NAMES = List.of(
            file("duplicate names", "a,b,a\n1,2,3\n", ",\"\na | b | a_2\n1 | 2 | 3\nDUPLICATE_HEADER 1 @1"),
            file(
                    "a name that a duplicate would get",
                    "a,a_2,a\n1,2,3\n",
                    ",\"\na | a_2 | a_3\n1 | 2 | 3\nDUPLICATE_HEADER 1 @1"),
            file(
                    "blank name",
                    "a,,c\n1,2,3\n4,5,6\n",
                    ",\"\na | column_2 | c\n1 | 2 | 3\n4 | 5 | 6\nBLANK_HEADER 1 @1"),
            file("blank first name", ",b\n1,2\n3,4\n", ",\"\ncolumn_1 | b\n1 | 2\n3 | 4\nBLANK_HEADER 1 @1"),
            file("padded names", "a, b ,c\n1,2,3\n", ",\"\na | b | c\n1 | 2 | 3\nPADDED_HEADER 1 @1"),
            file("names that differ in case", "a,A\n1,2\n", ",\"\na | A\n1 | 2"),
            file("names of letters from elsewhere", "größe,价格\n1,2\n", ",\"\ngröße | 价格\n1 | 2"),
            file(
                    "formulas and tags as names",
                    "=1+1,<b>x</b>,\"a\"\"b\"\n1,2,3\n",
                    ",\"\n=1+1 | <b>x</b> | a\"b\n1 | 2 | 3"),
            file("control characters in names", "a\u001b[31m,b\u0007\n1,2\n", ",\"\na<27>[31m | b<7>\n1 | 2"),
            file("years as names", "2019,2020,2021\n1,2,3\n4,5,6\n", ",\"\n2019 | 2020 | 2021\n1 | 2 | 3\n4 | 5 | 6"),
            file("counted names", "0,1,2,3\n5,6,7,8\n", ",\"\n0 | 1 | 2 | 3\n5 | 6 | 7 | 8"),
            file("a header alone", "a,b\n", ",\"\na | b"),
            file(
                    "row names without a name",
                    "mpg,cyl\nMazda,21,6\nDatsun,22.8,4\n",
                    ",\"\nrow_name | mpg | cyl\nMazda | 21 | 6\nDatsun | 22.8 | 4\nSHORT_HEADER 1 @1"));
    private static final List<TortureFile> ABOVE = List.of(
            file(
                    "a title",
                    "Sales report\na,b,c\n1,2,3\n4,5,6\n",
                    ",\" from 2\na | b | c\n1 | 2 | 3\n4 | 5 | 6\nPREAMBLE 1 @1"),
            file(
                    "titles and a blank line",
                    "Report\nby Bob, with love\n\na,b,c,d\n1,2,3,4\n5,6,7,8\n",
                    ",\" from 4\na | b | c | d\n1 | 2 | 3 | 4\n5 | 6 | 7 | 8\nPREAMBLE 2 @1,2"),
            file(
                    "a title with a stray quote",
                    "The \"best of 5\" plan\n\"unclosed\na,b,c\n1,2,3\n4,5,6\n",
                    ",\" from 3\na | b | c\n1 | 2 | 3\n4 | 5 | 6\nPREAMBLE 2 @1,2"),
            file(
                    "a title filled up with delimiters",
                    "Report,,\n,,\na,b,c\n1,2,3\n4,5,6\n",
                    ",\" from 3\na | b | c\n1 | 2 | 3\n4 | 5 | 6\nPREAMBLE 2 @1,2"),
            file(
                    "a title above two columns",
                    "Report\na,b\n1,2\n3,4\n",
                    ",\" from 2\na | b\n1 | 2\n3 | 4\nPREAMBLE 1 @1"),
            file(
                    "pairs of settings",
                    "station,Oslo\nunit,mm\nday,rain,wind\n1,0.5,3\n2,0.7,4\n3,0,2\n",
                    ",\" from 3\nday | rain | wind\n1 | 0.5 | 3\n2 | 0.7 | 4\n3 | 0 | 2\nPREAMBLE 2 @1,2"),
            file(
                    "comments above",
                    "# made by x\n# on Monday, at noon\na,b,c\n1,2,3\n4,5,6\n",
                    ",\" comment # from 3\na | b | c\n1 | 2 | 3\n4 | 5 | 6\nCOMMENT 2 @1,2"),
            file(
                    "percent comments",
                    "% data\na;b\n1;2\n3;4\n",
                    ";\" comment % from 2\na | b\n1 | 2\n3 | 4\nCOMMENT 1 @1"),
            file(
                    "comments between rows",
                    "# x\na,b\n1,2\n# half way\n3,4\n",
                    ",\" comment # from 2\na | b\n1 | 2\n3 | 4\nCOMMENT 2 @1,4"),
            file(
                    "comments with quotes between rows",
                    "# x\na,b\n1,2\n# it's \"so\n3,4\n5,6\n",
                    ",\" comment # from 2\na | b\n1 | 2\n3 | 4\n5 | 6\nCOMMENT 2 @1,4"),
            file(
                    "a comment far below",
                    "a,b\n" + "1,2\n".repeat(150) + "# made, by, x\n1,2\n# \"end",
                    ",\" comment #\na | b\n" + "1 | 2\n".repeat(151) + "COMMENT 2 @152,154"),
            file(
                    "no comment far below, for cells start so too",
                    "a,b\n" + "1,2\n".repeat(150) + "#1,2\n#2\n1,2\n",
                    ",\"\na | b\n" + "1 | 2\n".repeat(150) + "#1 | 2\n#2 |\n1 | 2\nSHORT_ROW 1 @153"),
            file("values that start like comments", "tag,n\n#a,1\n#b,2\nc,3\n", ",\"\ntag | n\n#a | 1\n#b | 2\nc | 3"),
            file("a header behind a hash", "#a,b\n1,2\n3,4\n", ",\"\n#a | b\n1 | 2\n3 | 4"),
            file(
                    "comments above a header behind a hash",
                    "# notes\n#a,b\n1,2\n3,4\n",
                    ",\" comment # from 2\n#a | b\n1 | 2\n3 | 4\nCOMMENT 1 @1"));
    private static final List<TortureFile> HEADERLESS = List.of(
            file("numbers from the first row", "1,2\n3,4\n5,6\n", ",\" headerless\nc1 | c2\n1 | 2\n3 | 4\n5 | 6"),
            file(
                    "dates from the first row",
                    "2024-01-01,x\n2024-01-02,y\n",
                    ",\" headerless\nc1 | c2\n2024-01-01 | x\n2024-01-02 | y"),
            file("one row of numbers", "1,2,3\n", ",\" headerless\nc1 | c2 | c3\n1 | 2 | 3"),
            file(
                    "words that recur from the first row",
                    "y,n\nn,y\ny,y\nn,n\n".repeat(3) + "n,y\n",
                    ",\" headerless\nc1 | c2\n" + "y | n\nn | y\ny | y\nn | n\n".repeat(3) + "n | y"),
            file(
                    "words that recur but for a header",
                    "p,q\n" + "y,n\nn,y\ny,y\nn,n\n".repeat(3) + "n,y\n",
                    ",\"\np | q\n" + "y | n\nn | y\ny | y\nn | n\n".repeat(3) + "n | y"),
            file("header denied", "a,b\n1,2\n", ",\" headerless\nc1 | c2\na | b\n1 | 2")
                    .with(ReadOptions.detect().withHeader(false)),
            file("header insisted on", "1,2\n3,4\n", ",\"\n1 | 2\n3 | 4")
                    .with(ReadOptions.detect().withHeader(true)));
}
