package io.github.mldebug.catalog.file;

/** Text that {@link InvalidEncoding} finds damaged, so that other checks need not explain it a second time. */
public final class DamagedText {
    private static final char LOST = '\uFFFD';

    private DamagedText() {}

    /** Whether a character was lost, or the text was encoded twice. */
    public static boolean is(String text) {
        return text.indexOf(LOST) >= 0 || TwiceEncoded.undo(text).isPresent();
    }
}
