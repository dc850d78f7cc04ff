package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A character encoding and the length of the byte order mark to skip.
 *
 * <p>Without an option: a byte order mark decides; else many NUL bytes on one side of each pair mean UTF-16; else valid
 * UTF-8, or UTF-8 with fewer bad sequences than good ones beyond ASCII, is UTF-8; else a file in which most bytes are plain is
 * windows-1252.
 *
 * @param cleanness whether damage has to be looked for
 */
record Encoding(Charset charset, int markBytes, Cleanness cleanness) {
    /** What is known of a text's damage: sequences of bytes that are no text, and NUL characters. */
    enum Cleanness {
        /** There may be some. */
        UNKNOWN,
        /** There is none. */
        KNOWN,
        /** There should be none; if there is, all that was decided about the file is open again. */
        PRESUMED
    }

    /** Above this share of bytes beyond ASCII, windows-1252 is not plausible: Western text has a few in a hundred. */
    private static final double MAX_HIGH = 0.3;
    /** Above this share of control characters a file is not text. */
    private static final double MAX_CONTROL = 0.05;

    private static final int MIN_CONTROL = 8;
    /** Above this share of NUL bytes a file is not text; below it they are dirt. */
    private static final double MAX_NUL = 0.1;
    /** At least this share of the bytes of a UTF-16 table are NUL: delimiters, digits and line ends have one each. */
    private static final double MIN_NUL_UTF16 = 0.05;

    private record Mark(String hex, String charset) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("efbbbf", "UTF-8"),
            new Mark("fffe0000", "UTF-32LE"),
            new Mark("0000feff", "UTF-32BE"),
            new Mark("fffe", "UTF-16LE"),
            new Mark("feff", "UTF-16BE"));

    private Encoding(Charset charset, int markBytes) {
        this(charset, markBytes, Cleanness.UNKNOWN);
    }

    static Encoding detect(ByteSurvey survey, @Nullable String wanted, String path) {
        Encoding found = find(survey, wanted, path);
        boolean clean = found.charset.equals(StandardCharsets.UTF_8)
                && survey.malformed() == 0
                && survey.nulEven() + survey.nulOdd() == 0;
        return clean ? new Encoding(found.charset, found.markBytes, Cleanness.KNOWN) : found;
    }

    /** Whether there are enough control characters to ask what share of all they are. */
    static boolean mayBeBinary(ByteSurvey survey) {
        return survey.control() >= MIN_CONTROL;
    }

    /** That of a file of which some parts are plain ASCII text. */
    static Encoding presumed() {
        return new Encoding(StandardCharsets.UTF_8, 0, Cleanness.PRESUMED);
    }

    private static Encoding find(ByteSurvey survey, @Nullable String wanted, String path) {
        @Nullable Encoding marked = byMark(survey.head());
        if (wanted != null) {
            return named(wanted, marked);
        }
        if (marked != null) {
            return marked;
        }
        long nul = survey.nulEven() + survey.nulOdd();
        @Nullable Encoding wide = wide(survey, nul);
        if (wide != null) {
            return wide;
        }
        double total = survey.bytes();
        if (nul > MAX_NUL * total) {
            throw new UserError(
                    path + " looks like binary data, not a CSV file: " + nul + " of its " + survey.bytes()
                            + " bytes are NUL",
                    "name a text file; if it is text, say its encoding with --encoding");
        }
        if (mayBeBinary(survey) && survey.control() > MAX_CONTROL * total) {
            throw new UserError(
                    path + " looks like binary data, not a CSV file",
                    "name a text file; if it is text, say its encoding with --encoding");
        }
        if (survey.malformed() == 0 || survey.multibyte() > survey.malformed()) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        if (survey.high() > MAX_HIGH * total) {
            throw new UserError(
                    path + " is neither UTF-8 nor Western European text",
                    "say its encoding, for example --encoding windows-1251 or --encoding Shift_JIS");
        }
        return new Encoding(Charset.forName("windows-1252"), 0);
    }

    private static @Nullable Encoding wide(ByteSurvey survey, long nul) {
        if (nul < MIN_NUL_UTF16 * survey.bytes()) {
            return null;
        }
        if (survey.nulEven() * 20 <= nul) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        return survey.nulOdd() * 20 <= nul ? new Encoding(StandardCharsets.UTF_16BE, 0) : null;
    }

    private static Encoding named(String wanted, @Nullable Encoding marked) {
        Charset charset;
        try {
            charset = Charset.forName(wanted.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UserError(
                    "there is no encoding named '" + wanted + "'",
                    "common ones are UTF-8, windows-1252, ISO-8859-1, UTF-16LE and Shift_JIS",
                    unknown);
        }
        if (marked != null && (marked.charset.equals(charset) || charset.name().equals("UTF-16"))) {
            return marked;
        }
        return new Encoding(charset, 0);
    }

    private static @Nullable Encoding byMark(byte[] head) {
        String start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
        for (Mark mark : MARKS) {
            if (start.startsWith(mark.hex)) {
                return new Encoding(Charset.forName(mark.charset), mark.hex.length() / 2);
            }
        }
        return null;
    }
}
