package io.github.mldebug.error;

/**
 * A part of something that a user wrote.
 *
 * @param text the whole of it
 * @param from first character of the part, counted from 0 in Unicode characters
 * @param to one past its last; equal to {@code from} where something is missing
 */
public record Place(String text, int from, int to) {
    /** From places in UTF-16, as Java counts. */
    public static Place of(String text, int from, int to) {
        return new Place(text, text.codePointCount(0, from), text.codePointCount(0, to));
    }
}
