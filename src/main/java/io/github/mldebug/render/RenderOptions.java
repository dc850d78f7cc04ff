package io.github.mldebug.render;

/**
 * What renderers need to know.
 *
 * @param version of the tool, as {@code 0.1.0}
 * @param width columns to fit text into; fewer than 40 count as 40
 * @param height lines of the screen that text should fit on, where it can
 * @param color whether text may carry colours
 * @param unicode whether text may hold more than ASCII
 * @param verbose whether text lists what is usually only counted
 */
public record RenderOptions(String version, int width, int height, boolean color, boolean unicode, boolean verbose) {
    /** Narrower terminals wrap by themselves. */
    private static final int LEAST_WIDTH = 40;

    public RenderOptions {
        width = Math.max(LEAST_WIDTH, width);
    }
}
