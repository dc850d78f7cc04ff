package io.github.mldebug.csv;

import java.io.IOException;
import java.util.Arrays;

/**
 * The beginning of a file's text, enough of it to see how it is spelled.
 *
 * @param text the beginning
 * @param whole whether that is all of it
 */
record HeadText(String text, boolean whole) {
    private static final int MIN = 1 << 17;
    private static final int MAX = 1 << 24;
    private static final int ENOUGH_LINES = 60;

    /** Reads at least {@value #MIN} characters, and more while they hold but a few lines. */
    static HeadText of(FileContent content, Encoding encoding) {
        try (DecodingReader reader = DecodingReader.open(content, encoding, new AnomalyLog())) {
            char[] head = new char[MIN];
            int size = 0;
            while (true) {
                int count = reader.read(head, size, head.length - size);
                if (count < 0) {
                    return new HeadText(new String(head, 0, size), true);
                }
                size += count;
                if (size == head.length) {
                    if (size == MAX || lineEnds(head) >= ENOUGH_LINES) {
                        return new HeadText(new String(head, 0, size), false);
                    }
                    head = Arrays.copyOf(head, size * 2);
                }
            }
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
    }

    private static int lineEnds(char[] head) {
        int count = 0;
        for (char c : head) {
            count += c == '\n' || c == '\r' ? 1 : 0;
        }
        return count;
    }
}
