package io.github.mldebug.csv;

import static io.github.mldebug.csv.TortureFile.file;

import java.util.ArrayList;
import java.util.List;

/** Hostile files made here, each with what a right reader makes of it. */
final class TortureFiles {
    private TortureFiles() {}

    static List<TortureFile> all() {
        List<TortureFile> files = new ArrayList<>();
        files.addAll(DELIMITERS);
        files.addAll(QUOTES);
        files.addAll(BROKEN_QUOTES);
        files.addAll(LINE_ENDS);
        files.addAll(TortureStarts.all());
        files.addAll(TortureBytes.all());
        files.addAll(TortureCells.all());
        return files;
    }

    private static final List<TortureFile> DELIMITERS = List.of(
            file("comma", "a,b\n1,2\n3,4\n", ",\"\na | b\n1 | 2\n3 | 4"),
            file("semicolon", "a;b\n1;2\n3;4\n", ";\"\na | b\n1 | 2\n3 | 4"),
            file("tab", "a\tb\n1\t2\n3\t4\n", "<TAB>\"\na | b\n1 | 2\n3 | 4"),
            file("pipe", "a|b\n1|2\n3|4\n", "|\"\na | b\n1 | 2\n3 | 4"),
            file("caret", "a^b\n1^2\n3^4\n", "^\"\na | b\n1 | 2\n3 | 4"),
            file("tilde", "a~b\n1~2\n3~4\n", "~\"\na | b\n1 | 2\n3 | 4"),
            file("control-A", "a\u0001b\n1\u00012\n3\u00014\n", "<1>\"\na | b\n1 | 2\n3 | 4"),
            file("unit separator", "a\u001fb\n1\u001f2\n3\u001f4\n", "<31>\"\na | b\n1 | 2\n3 | 4"),
            file("blanks between numbers", "a b c\n1 2 3\n4 5 6\n", " \"\na | b | c\n1 | 2 | 3\n4 | 5 | 6"),
            file("one column of numbers", "x\n1\n2\n3\n", ",\"\nx\n1\n2\n3"),
            file("one column of names", "name\nJohn Smith\nMary Jones\n", ",\"\nname\nJohn Smith\nMary Jones"),
            file(
                    "one column of timestamps",
                    "date time\n2024-01-01 12:30\n2024-01-02 13:45\n",
                    ",\"\ndate time\n2024-01-01 12:30\n2024-01-02 13:45"),
            file("times of day beside commas", "at,x\n12:30,1\n13:45,2\n", ",\"\nat | x\n12:30 | 1\n13:45 | 2"),
            file(
                    "semicolons in the text of a comma file",
                    "id,note\n1,x; y\n2,z\n3,u; v; w\n",
                    ",\"\nid | note\n1 | x; y\n2 | z\n3 | u; v; w"),
            file(
                    "commas in the text of a semicolon file",
                    "id;note\n1;x, y\n2;z\n3;u, v, w\n",
                    ";\"\nid | note\n1 | x, y\n2 | z\n3 | u, v, w"),
            file("decimal commas", "a;b\n1,5;2,25\n3,75;4,5\n", ";\" decimal-comma\na | b\n1.5 | 2.25\n3.75 | 4.5"),
            file(
                    "decimal commas with thousands points",
                    "a;b\n1.234,5;x\n12,5;y\n1.234.567,25;z\n",
                    ";\" decimal-comma\na | b\n1234.5 | x\n12.5 | y\n1234567.25 | z"),
            file(
                    "thousands commas are no decimal commas",
                    "a;b\n1,234;x\n12,345;y\n1,234,567;z\n",
                    ";\"\na | b\n1,234 | x\n12,345 | y\n1,234,567 | z"),
            file(
                    "decimal points beside decimal commas",
                    "a;b\n1,5;2.5\n2,5;3.25\n",
                    ";\"\na | b\n1,5 | 2.5\n2,5 | 3.25"),
            file("decimal commas denied", "a;b\n1,5;2\n3,75;4\n", ";\"\na | b\n1,5 | 2\n3,75 | 4")
                    .with(ReadOptions.detect().withDecimalComma(false)),
            file("declared separator", "sep=;\na;b\n1;2\n", ";\" from 2\na | b\n1 | 2\nPREAMBLE 1 @1"),
            file("declared separator in quotes", "\"sep=|\"\na|b\n1|2\n", "|\" from 2\na | b\n1 | 2\nPREAMBLE 1 @1"),
            file("two delimiters as good", "a,b;c\nd,e;f\ng,h;i\n", ",\" or ;\na | b;c\nd | e;f\ng | h;i"),
            file("delimiter said", "a;b,c\n1;2,3\n", ";\" decimal-comma\na | b,c\n1 | 2.3")
                    .with(ReadOptions.detect().withDelimiter(";")),
            file("delimiter that is the quote", "a,b\n1,2\n", "error: ''' cannot be both the delimiter and the quote")
                    .with(ReadOptions.detect().withDelimiter("'").withQuote("'")));
    private static final List<TortureFile> QUOTES = List.of(
            file("quoted delimiter", "a,b\n\"1,5\",2\n\"3,5\",4\n", ",\"\na | b\n1,5 | 2\n3,5 | 4"),
            file("doubled quotes", "a,b\n\"x \"\"y\"\" z\",2\n", ",\"\na | b\nx \"y\" z | 2"),
            file("nothing but doubled quotes", "a,b\n\"\"\"\",2\n", ",\"\na | b\n\" | 2"),
            file("empty quoted cells", "a,b\n\"\",2\nx,\"\"\n", ",\"\na | b\n | 2\nx |"),
            file("everything quoted", "\"a\",\"b\"\n\"1\",\"2\"\n", ",\"\na | b\n1 | 2"),
            file("apostrophes as quotes", "'a','b'\n'x,1','2'\n'y','3'\n", ",'\na | b\nx,1 | 2\ny | 3"),
            file("apostrophes as letters", "a,b\no'hara,1\nd'arc,2\n", ",\"\na | b\no'hara | 1\nd'arc | 2"),
            file(
                    "escaped quotes",
                    "a,b\n\"say \\\"hi\\\", Bob\",1\n\"x\",2\n\"\\\"\",3\n",
                    ",\" escape \\\na | b\nsay \"hi\", Bob | 1\nx | 2\n\" | 3"),
            file("escaped delimiters", "a,b\nx\\,y,1\nz,2\nu\\,v,3\n", ",\" escape \\\na | b\nx,y | 1\nz | 2\nu,v | 3"),
            file(
                    "escaped escapes",
                    "a,b\n\"C:\\\\x\\\\\",1\n\"\\\"y\\\"\",2\n",
                    ",\" escape \\\na | b\nC:\\x\\ | 1\n\"y\" | 2"),
            file("backslashes that escape nothing", "a,b\nC:\\x,1\n\"D:\\\",2\n", ",\"\na | b\nC:\\x | 1\nD:\\ | 2"),
            file("JSON in cells", "a,b\n1,\"{\"\"k\"\": \"\"v, w\"\"}\"\n", ",\"\na | b\n1 | {\"k\": \"v, w\"}"),
            file("line feeds in cells", "a,b\n\"x\ny\",1\nz,2\n", ",\"\na | b\nx<LF>y | 1\nz | 2"),
            file(
                    "carriage returns in cells",
                    "a,b\r\n\"x\r\ny\",1\r\nz,2\r\n",
                    ",\" CRLF\na | b\nx<CR><LF>y | 1\nz | 2"),
            file("blank lines in cells", "a,b\n\"x\n\n\ny\",1\nz,2\n", ",\"\na | b\nx<LF><LF><LF>y | 1\nz | 2"),
            file("line feeds in the header", "\"a\nb\",c\n1,2\n", ",\"\na<LF>b | c\n1 | 2"),
            file("blanks around quotes", "a, \"b\" ,c\n1, \"x,y\" ,3\n", ",\"\na | b | c\n1 | x,y | 3"),
            file("quotes inside words", "a,b\n5\" pipe,1\n6\" pipe,2\n", ",\"\na | b\n5\" pipe | 1\n6\" pipe | 2"),
            file("quote said to be none", "a,b\n\"x,1\n\"y,2\n", ",\na | b\n\"x | 1\n\"y | 2")
                    .with(ReadOptions.detect().withQuote("none")),
            file("quote said", "a,b\n*x,y*,1\n", ",*\na | b\nx,y | 1")
                    .with(ReadOptions.detect().withQuote("*")));
    private static final List<TortureFile> BROKEN_QUOTES = List.of(
            file(
                    "text behind a closing quote",
                    "a,b\n\"x\" y,1\nz,2\n",
                    ",\"\na | b\n\"x\" y | 1\nz | 2\nBROKEN_QUOTE 1 @2"),
            file(
                    "bare quotes around a delimiter",
                    "a,b\n\"x \"in, quotes\" y\",1\nz,2\n",
                    ",\"\na | b\nx \"in, quotes\" y | 1\nz | 2\nBROKEN_QUOTE 1 @2"),
            file(
                    "unclosed in the first cell",
                    "a,b,c\n\"x,1,2\ny,3,4\nz,5,6\n",
                    ",\"\na | b | c\n\"x | 1 | 2\ny | 3 | 4\nz | 5 | 6\nUNCLOSED_QUOTE 1 @2"),
            file(
                    "unclosed in the last cell",
                    "a,b\n1,\"x\n2,y\n3,z\n",
                    ",\"\na | b\n1 | \"x\n2 | y\n3 | z\nUNCLOSED_QUOTE 1 @2"),
            file(
                    "unclosed before good quotes",
                    "a,b\n\"x,1\n\"y\",2\n\"z\",3\n",
                    ",\"\na | b\n\"x | 1\ny | 2\nz | 3\nUNCLOSED_QUOTE 1 @2"),
            file(
                    "two stray quotes that make one good cell",
                    "a,b,c\n1,\"x,2\n3,y,4\n5,z\",6\n7,u,8\n",
                    ",\"\na | b | c\n1 | x,2<LF>3,y,4<LF>5,z | 6\n7 | u | 8"),
            file("unclosed in the header", "a,\"b\n1,2\n3,4\n", ",\"\na | \"b\n1 | 2\n3 | 4\nUNCLOSED_QUOTE 1 @1"),
            file("unclosed in the last row", "a,b\n1,2\n3,\"4", ",\"\na | b\n1 | 2\n3 | \"4\nUNCLOSED_QUOTE 1 @3"));
    private static final List<TortureFile> LINE_ENDS = List.of(
            file("CRLF", "a,b\r\n1,2\r\n", ",\" CRLF\na | b\n1 | 2"),
            file("CR", "a,b\r1,2\r3,4\r", ",\" CR\na | b\n1 | 2\n3 | 4"),
            file("LF and CRLF", "a,b\n1,2\r\n3,4\n", ",\" MIXED\na | b\n1 | 2\n3 | 4"),
            file("LF, CRLF and CR", "a,b\n1,2\r\n3,4\r5,6\n", ",\" MIXED\na | b\n1 | 2\n3 | 4\n5 | 6"),
            file("CR CR LF", "a,b\r\r\n1,2\r\r\n", ",\" CR\na | b\n1 | 2"),
            file("no final line end", "a,b\n1,2\n3,4", ",\"\na | b\n1 | 2\n3 | 4"),
            file("no line end at all", "a,b", ",\" NONE\na | b"),
            file("blank lines between", "a,b\n\n1,2\n\n\n3,4\n", ",\"\na | b\n1 | 2\n3 | 4"),
            file("blank lines around", "\n\na,b\n1,2\n\n\n", ",\" from 3\na | b\n1 | 2"),
            file("lines of blanks", "a,b\n   \n1,2\n\t\n", ",\"\na | b\n1 | 2"),
            file("nothing but blank lines", "\n\n  \n", "error: data.csv has nothing but blank lines"),
            file("nothing", "", "error: data.csv is empty (0 bytes)"),
            file(
                    "short row",
                    "a,b,c\n1,2,3\n4,5\n6,7,8\n",
                    ",\"\na | b | c\n1 | 2 | 3\n4 | 5 |\n6 | 7 | 8\nSHORT_ROW 1 @3"),
            file("long row", "a,b\n1,2\n3,4,5\n6,7\n", ",\"\na | b\n1 | 2\n6 | 7\nLONG_ROW 1 @3"),
            file("long row of blanks", "a,b\n1,2\n3,4,,\n", ",\"\na | b\n1 | 2\n3 | 4\nLONG_ROW_BLANK 1 @3"),
            file("cut last row", "a,b,c\n1,2,3\n4,5", ",\"\na | b | c\n1 | 2 | 3\nTRUNCATED_ROW 1 @3"),
            file(
                    "short last row among others",
                    "a,b,c\n1,2\n3,4,5\n6,7",
                    ",\"\na | b | c\n1 | 2 |\n3 | 4 | 5\n6 | 7 |\nSHORT_ROW 2 @2,4"),
            file(
                    "short last row that is ended",
                    "a,b,c\n1,2,3\n4,5\n",
                    ",\"\na | b | c\n1 | 2 | 3\n4 | 5 |\nSHORT_ROW 1 @3"),
            file(
                    "delimiters at all line ends",
                    "a,b,\n1,2,\n3,4,\n",
                    ",\"\na | b\n1 | 2\n3 | 4\nTRAILING_DELIMITER 1 @1"),
            file(
                    "delimiters at the ends of the rows",
                    "a,b\n1,2,\n3,4,\n",
                    ",\"\na | b\n1 | 2\n3 | 4\nLONG_ROW_BLANK 2 @2,3"));
}
