package io.github.mldebug.csv;

import static io.github.mldebug.csv.TortureFile.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Files whose bytes are hostile: encodings, compression, and what is no table at all. */
final class TortureBytes {
    private static final String WORDS = "name,n\nMüller,1\nGrün,2\nÉtoile,3\nsmith,4\njones,5\nbrown,6\n";
    private static final String READ = "\nname | n\nMüller | 1\nGrün | 2\nÉtoile | 3\nsmith | 4\njones | 5\nbrown | 6";

    private TortureBytes() {}

    static List<TortureFile> all() {
        List<TortureFile> files = new ArrayList<>(ENCODINGS);
        files.addAll(dirt());
        files.addAll(NO_TABLES);
        return files;
    }

    private static final List<TortureFile> ENCODINGS = List.of(
            file("UTF-8", WORDS, ",\"" + READ),
            file("UTF-8 behind a mark", WORDS, ",\" bom" + READ).behind(0xef, 0xbb, 0xbf),
            file("UTF-16LE", WORDS, ",\" UTF-16LE" + READ).in("UTF-16LE"),
            file("UTF-16BE", WORDS, ",\" UTF-16BE" + READ).in("UTF-16BE"),
            file("UTF-16LE behind a mark", WORDS, ",\" UTF-16LE bom" + READ)
                    .in("UTF-16LE")
                    .behind(0xff, 0xfe),
            file("UTF-16BE behind a mark", WORDS, ",\" UTF-16BE bom" + READ)
                    .in("UTF-16BE")
                    .behind(0xfe, 0xff),
            file("UTF-32LE behind a mark", WORDS, ",\" UTF-32LE bom" + READ)
                    .in("UTF-32LE")
                    .behind(0xff, 0xfe, 0, 0),
            file("windows-1252", WORDS, ",\" windows-1252" + READ).in("windows-1252"),
            file("ISO-8859-1 said", WORDS, ",\" ISO-8859-1" + READ)
                    .in("ISO-8859-1")
                    .with(ReadOptions.detect().withEncoding("latin1")),
            file("windows-1251 said", "имя,n\nИван,1\n", ",\" windows-1251\nимя | n\nИван | 1")
                    .in("windows-1251")
                    .with(ReadOptions.detect().withEncoding("windows-1251")),
            file("Shift_JIS said", "名前,n\n山田,1\n", ",\" Shift_JIS\n名前 | n\n山田 | 1")
                    .in("Shift_JIS")
                    .with(ReadOptions.detect().withEncoding("Shift_JIS")),
            file("an encoding that there is not", "a\n1\n", "error: there is no encoding named 'UTF-9'")
                    .with(ReadOptions.detect().withEncoding("UTF-9")),
            file("characters beyond the basic plane", "a,b\n😀,1\n𝒳,2\n", ",\"\na | b\n😀 | 1\n𝒳 | 2"),
            file("gzip", WORDS, ",\" gzip" + READ).gzipped(),
            file("gzip of UTF-16", WORDS, ",\" UTF-16LE bom gzip" + READ)
                    .in("UTF-16LE")
                    .behind(0xff, 0xfe)
                    .gzipped());

    private static List<TortureFile> dirt() {
        byte[] whole = file("", WORDS, "").gzipped().bytes();
        return List.of(
                bytes(
                        "one bad byte in UTF-8",
                        "name,n\nMüller,1\nGr~n,2\nÉtoile,3\n",
                        '~',
                        0xff,
                        ",\"\nname | n\nMüller | 1\nGr\uFFFDn | 2\nÉtoile | 3\nINVALID_BYTES 1 @3"),
                file(
                        "NUL in a cell",
                        "a,b\nx\0y,1\nz,2\nlonger text here,3\n",
                        ",\"\na | b\nxy | 1\nz | 2\nlonger text here | 3\nNUL_CHARACTERS 1 @2"),
                file(
                        "NULs at the end",
                        "a,b\nx,1\nzebra crossing,2\n\0\0",
                        ",\"\na | b\nx | 1\nzebra crossing | 2\nNUL_CHARACTERS 2 @4"),
                new TortureFile(
                        "gzip that was cut",
                        Arrays.copyOf(whole, whole.length - 12),
                        ReadOptions.detect(),
                        "error: data.csv is a damaged gzip file: Unexpected end of ZLIB input stream"));
    }

    private static TortureFile bytes(String name, String text, char placeholder, int value, String expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == placeholder) {
                bytes[i] = (byte) value;
            }
        }
        return new TortureFile(name, bytes, ReadOptions.detect(), expected);
    }

    private static final List<TortureFile> NO_TABLES = List.of(
            kind("89504e470d0a1a0a0000000d49484452", "a PNG image"),
            kind("ffd8ffe000104a464946", "a JPEG image"),
            kind("504b030414000600", "a zip archive or an Excel workbook"),
            kind("255044462d312e34", "a PDF document"),
            kind("504152311500", "a Parquet file"),
            kind("53514c69746520666f726d6174203300", "an SQLite database"),
            kind("7f454c460201", "a program"),
            not("JSON", "{\"a\": [1, 2]}", "JSON"),
            not("JSON lines", "{\"a\": 1}\n{\"a\": 2}\n", "JSON"),
            not("a JSON array", "[{\"a\": 1},\n{\"a\": 2}]\n", "JSON"),
            not("HTML", "<!DOCTYPE html>\n<html><body>404, not found</body></html>\n", "an HTML page"),
            not("XML", "<?xml version=\"1.0\"?>\n<a><b>1</b></a>\n", "an XML document"),
            not("ARFF", "@relation iris\n@attribute a numeric\n@data\n1\n", "a Weka ARFF file"),
            not("a pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "a Git LFS pointer"),
            not("SQL", "-- MySQL dump 10.13\nCREATE TABLE t (a int);\n", "an SQL script"),
            not("a mail", "From: a@b.c\nTo: d@e.f\nSubject: data\n\nhello\n", "an e-mail message"),
            not("a notebook cell", "import pandas as pd\ndf = pd.read_csv('x.csv')\n", "Python code"),
            not("RTF", "{\\rtf1\\ansi hello}\n", "an RTF document"),
            not("Markdown", "| a | b |\n|---|:-:|\n| 1 | 2 |\n", "a Markdown table"));

    private static TortureFile kind(String hex, String description) {
        return new TortureFile(
                description,
                HexFormat.of().parseHex(hex),
                ReadOptions.detect(),
                "error: data.csv looks like " + description + ", not a CSV file");
    }

    private static TortureFile not(String name, String text, String description) {
        return file(name, text, "error: data.csv looks like " + description + ", not a CSV file");
    }
}
